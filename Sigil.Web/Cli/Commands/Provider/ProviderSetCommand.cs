// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Domain.Providers;
using Sigil.Web.Api.Providers;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Provider;

/// <summary>Makes a provider, or changes what is named of the one that there is.</summary>
internal sealed class ProviderSetCommand : TaggedCommand
{
    private readonly Option<string?> _kind = new Option<string?>("--kind") { Description = "What the endpoint speaks (default: what it is, for a new one the name)." }.AcceptOnlyFromAmong([.. ProviderKinds.All]);
    private readonly Option<string?> _endpoint = new("--endpoint") { Description = "The base address; '' for the vendor's own.", HelpName = "url" };
    private readonly Option<string[]> _models = ListOption.New("--models", "The models to offer, by the vendor's names; '' for all.", "name");
    private readonly Option<bool> _key = new("--key") { Description = "Set its key: it is asked for, or read from the input. It is no argument, which others on the machine could see." };
    private readonly Option<bool> _noKey = new("--no-key") { Description = "Take its key away." };

    public ProviderSetCommand(ITerminal terminal)
        : base("set", "Make a provider, or change one; what is not named stays. Its key stays only while kind and endpoint do.", terminal)
    {
        Add(ResourceArguments.Provider);
        Add(_kind);
        Add(_endpoint);
        Add(_models);
        Add(_key);
        Add(_noKey);
        Validators.Add(result =>
        {
            if (result.GetValue(_key) && result.GetValue(_noKey))
            {
                result.AddError("--key and --no-key exclude each other.");
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "sigil provider set anthropic --key",
        "sigil provider set openai --key < openai.key",
        "sigil provider set local --kind ollama --endpoint http://127.0.0.1:11434 --models llama3.2",
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("providers", arguments.GetRequiredValue(ResourceArguments.Provider));

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, key) = (Path(arguments), await KeyAsync(arguments, cancellationToken));
        using var gateway = Connect(arguments);
        var found = await gateway.FindAsync(path, cancellationToken);
        var body = new ProviderBody
        {
            Kind = arguments.GetValue(_kind) ?? found?.Body.Field("kind") ?? arguments.GetRequiredValue(ResourceArguments.Provider),
            Endpoint = (arguments.GetValue(_endpoint) ?? found?.Body.Field("endpoint")) is { Length: > 0 } endpoint ? endpoint : null,
            Models = Models(arguments, found?.Body),
            ApiKey = key,
        };
        Write(arguments, await gateway.SendAsync(HttpMethod.Put, path, JsonContent.Create(body, CliJsonContext.Default.ProviderBody), GivenTag(arguments) ?? found?.Tag, cancellationToken));
        return ExitCodes.Success;
    }

    /// <summary>The key to set; empty to take it away, null to leave it.</summary>
    private async Task<string?> KeyAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!arguments.GetValue(_key))
        {
            return arguments.GetValue(_noKey) ? "" : null;
        }

        var typed = Terminal.InputIsTerminal ? await Terminal.ReadSecretAsync("Key: ", cancellationToken) : await Terminal.ReadLineAsync(cancellationToken);
        return typed?.Trim() is { Length: > 0 } key ? key : throw new CliException("There is no key", ExitCodes.Usage, "type it, or put it into the input");
    }

    private string[]? Models(ParseResult arguments, JsonElement? found)
        => ListOption.Given(arguments, _models) is { } given ? given is [] ? null : given
            : found is { } provider && provider.Field("models_from") == "configured" ? [.. provider.GetProperty("models").EnumerateArray().Select(model => model.GetString()!)]
            : null;
}
