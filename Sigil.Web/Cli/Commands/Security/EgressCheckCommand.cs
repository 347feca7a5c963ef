// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Security;

/// <summary>Says whether a request of a workspace's tools would leave.</summary>
internal sealed class EgressCheckCommand : GatewayCommand
{
    private readonly Argument<string> _url = new("url") { Description = "The address." };

    public EgressCheckCommand(ITerminal terminal)
        : base("check", "Say whether a request to an address would leave, and why; sends nothing.", terminal)
    {
        Add(_url);
        Add(ResourceOptions.Workspace);
    }

    public override IReadOnlyList<string> Examples => ["sigil egress check https://en.wikipedia.org/wiki/Sigil", "sigil egress check http://169.254.169.254/ -w garden --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var body = new JsonObject { ["workspace_id"] = arguments.GetValue(ResourceOptions.Workspace), ["url"] = arguments.GetValue(_url) };
        using var gateway = Connect(arguments);
        var verdict = (await gateway.SendAsync(HttpMethod.Post, ApiPath.Of("security", "egress-check"), JsonBody.Of(body), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(verdict, CliJsonContext.Default.JsonElement);
        }
        else
        {
            var allowed = verdict.Field("allowed") == "yes";
            Terminal.WriteLine(StreamedText.Line($"{(allowed ? "It would leave" : "It would not leave")} ({verdict.Field("rule")}): {verdict.Field("reason")}"));
            foreach (var address in verdict.GetProperty("addresses").EnumerateArray())
            {
                Terminal.WriteLine(StreamedText.Line($"  {address.GetString()}"));
            }
        }

        return verdict.Field("allowed") == "yes" ? ExitCodes.Success : ExitCodes.Found;
    }
}
