// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Denies everything that waits.</summary>
internal sealed class ApprovalDenyAllCommand : GatewayCommand
{
    private readonly Option<string?> _session = new("--session") { Description = "Only what waits in this session.", HelpName = "id" };

    public ApprovalDenyAllCommand(ITerminal terminal)
        : base("deny-all", "Deny every call that waits for you.", terminal) => Add(_session);

    public override IReadOnlyList<string> Examples => ["sigil approval deny-all", "sigil approval deny-all --session ses_01hx"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        var answer = (await gateway.SendAsync(
            HttpMethod.Post, ApiPath.Of("approvals", "deny-all"), JsonBody.Of(new JsonObject { ["session_id"] = arguments.GetValue(_session) }), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Terminal.WriteLine(StreamedText.Line($"Denied: {answer.Field("denied")}."));
        }

        return ExitCodes.Success;
    }
}
