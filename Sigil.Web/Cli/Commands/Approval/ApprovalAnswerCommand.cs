// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Answers a call. To allow one, a person is shown it whole and asked; a program has to name the hash of what it saw.</summary>
internal sealed class ApprovalAnswerCommand : GatewayCommand
{
    private static readonly string[] Scopes = ["once", "session", "always"];

    private readonly Option<string> _for = new("--for") { Description = "How far it goes: once, session or always.", HelpName = "scope", DefaultValueFactory = _ => Scopes[0] };
    private readonly bool _allows;

    private ApprovalAnswerCommand(string name, string description, bool allows, ITerminal terminal)
        : base(name, description, terminal)
    {
        _allows = allows;
        Add(ApprovalArguments.Id);
        if (allows)
        {
            _for.AcceptOnlyFromAmong(Scopes);
            Add(_for);
            Add(ApprovalArguments.Hash);
        }
    }

    public override IReadOnlyList<string> Examples => _allows
        ? ["sigil approval approve apr_01hx", "sigil approval approve apr_01hx --for session", "sigil approval approve apr_01hx --hash 9f2c61"]
        : ["sigil approval deny apr_01hx"];

    /// <summary>The command that allows.</summary>
    public static ApprovalAnswerCommand Approve(ITerminal terminal) => new("approve", "Let a call run, after looking at it.", allows: true, terminal);

    /// <summary>The command that denies.</summary>
    public static ApprovalAnswerCommand Deny(ITerminal terminal) => new("deny", "Do not let a call run.", allows: false, terminal);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var hash = _allows ? arguments.GetValue(ApprovalArguments.Hash) : null;
        if (_allows && hash is null && !Terminal.InputIsTerminal)
        {
            throw new CliException("Nobody is there to look at the call, so nothing is allowed", ExitCodes.Usage, $"add {ApprovalArguments.Hash.Name} with the hash of the call that you saw");
        }

        var id = arguments.GetRequiredValue(ApprovalArguments.Id);
        using var gateway = Connect(arguments);
        var asked = (await gateway.ReadAsync(ApiPath.Of("approvals", id), cancellationToken)).Body;
        if (_allows && hash is null && !await ConfirmAsync(asked, cancellationToken))
        {
            throw new CliException("Nothing was answered", ExitCodes.Failure);
        }

        var body = new JsonObject { ["answer"] = _allows ? arguments.GetValue(_for) : "deny", ["hash"] = hash ?? asked.Field("hash") };
        var answer = (await gateway.SendAsync(HttpMethod.Post, ApiPath.Of("approvals", id, "answer"), JsonBody.Of(body), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Terminal.WriteLine(StreamedText.Line($"{(_allows ? "Allowed" : "Denied")} {answer.Field("tool")}."));
        }

        return ExitCodes.Success;
    }

    private async Task<bool> ConfirmAsync(JsonElement asked, CancellationToken cancellationToken)
    {
        Terminal.WriteError(StreamedText.Line($"{asked.Field("tool")} of {asked.Field("plugin")}: {asked.Field("explanation")}"));
        foreach (var place in asked.GetProperty("destinations").EnumerateArray())
        {
            Terminal.WriteError(StreamedText.Line($"Named only in content that anybody may have written: {place.GetString()}"));
        }

        Terminal.WriteError(TerminalText.Clean(asked.Field("input_text") ?? ""));
        Terminal.WriteError("May the agent make this call? [y/N]");
        return await Terminal.ReadLineAsync(cancellationToken) is { } reply && reply.Trim().ToUpperInvariant() is "Y" or "YES";
    }
}
