// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Api.Secrets;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Secret;

/// <summary>Makes a secret, or changes where the one that there is may be used. It always takes the value: whoever may send it elsewhere has to have it.</summary>
internal sealed class SecretSetCommand : TaggedCommand
{
    private readonly Option<string[]> _hosts = ListOption.New("--host", "A host that it may be sent to; '*.example.com' for one label before it (default: those that it has; without any it never leaves).", "host");
    private readonly Option<string?> _workspace = new("--for") { Description = "The workspace whose tools may use it; '' for the gateway's own requests (default: what it is for, for a new one the gateway).", HelpName = "workspace" };
    private readonly SecretInput _input;

    public SecretSetCommand(ITerminal terminal)
        : base("set", "Make a secret, or put a new one in its place. The value is asked for, or read from the input.", terminal)
    {
        _input = new SecretInput(terminal);
        Add(ResourceArguments.Secret);
        Add(_hosts);
        Add(_workspace);
        Add(_input.File);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "sigil secret set anthropic --host api.anthropic.com",
        "sigil secret set github --for personal --host api.github.com --from-file github.token",
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("secrets", arguments.GetRequiredValue(ResourceArguments.Secret));

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, value) = (Path(arguments), await _input.ReadAsync(arguments, cancellationToken));
        using var gateway = Connect(arguments);
        var found = await gateway.FindAsync(path, cancellationToken);
        var body = new SecretBody
        {
            Value = value,
            Workspace = (arguments.GetValue(_workspace) ?? found?.Body.Field("workspace")) is { Length: > 0 } workspace ? workspace : null,
            Hosts = ListOption.Given(arguments, _hosts) ?? Hosts(found?.Body),
        };
        Write(arguments, await gateway.SendAsync(HttpMethod.Put, path, JsonContent.Create(body, CliJsonContext.Default.SecretBody), GivenTag(arguments) ?? found?.Tag, cancellationToken));
        return ExitCodes.Success;
    }

    private static string[] Hosts(JsonElement? found)
        => found is { } secret ? [.. secret.GetProperty("hosts").EnumerateArray().Select(host => host.GetString()!)] : [];
}
