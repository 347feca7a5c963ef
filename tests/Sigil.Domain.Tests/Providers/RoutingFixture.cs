// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;
using Sigil.Domain.Providers.Routing;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Providers;

/// <summary>Registry and router over fake providers; a demo stand-in is always there.</summary>
internal sealed class RoutingFixture
{
    public RoutingFixture(params FakeProvider[] providers)
        : this(null, [], providers)
    {
    }

    public RoutingFixture(string? defaultModel, string[] failover, params FakeProvider[] providers)
    {
        var options = new ProvidersOptions();
        foreach (var provider in providers)
        {
            options.Providers.Add(new ProviderOptions { Name = provider.Name, Kind = provider.Kind, ApiKey = KeyOf(provider) });
        }

        var models = new ModelOptions
        {
            Default = defaultModel is null ? null : ModelReference.Parse(defaultModel),
            Failover = [.. failover.Select(ModelReference.Parse)],
        };
        Demo = new FakeProvider("demo", "assistant") { Kind = ProviderKinds.Demo }.Says("demo");
        Settings = new LiveSettings(
            SettingsSnapshot.Of(options, models, new PriceOptions()), [new ProviderSets([new Factory([.. providers, Demo])], Secrets, Time, new GatewayEvents(Time))]);
        Registry = new ProviderRegistry(Settings);
        Router = new ModelRouter(Settings, NullLogger<ModelRouter>.Instance);
    }

    public ManualTime Time { get; } = new();

    public FakeSecrets Secrets { get; } = new();

    public FakeProvider Demo { get; }

    public LiveSettings Settings { get; }

    public ProviderRegistry Registry { get; }

    public ModelRouter Router { get; }

    public static ChatRequest Request { get; } = new()
    {
        Model = "",
        SystemPrompt = "",
        Messages = [new ChatMessage { Role = MessageRole.User, Content = "hi" }],
    };

    public static ModelReference Model(string reference) => ModelReference.Parse(reference);

    public ProviderStatus StatusOf(string provider) => Registry.List().Single(status => status.Name == provider);

    public async Task<List<ChatEvent>> ReadAsync(string? requested = null, CancellationToken cancellationToken = default)
    {
        var route = Router.Route(requested is null ? null : Model(requested), null, null).OrThrow();
        var events = new List<ChatEvent>();
        await foreach (var next in Router.StreamAsync(route, Request, cancellationToken))
        {
            events.Add(next);
        }

        return events;
    }

    private static SecretValue? KeyOf(FakeProvider provider) => provider.Kind == ProviderKinds.Ollama ? null : new SecretValue("k");

    private sealed class Factory(IReadOnlyList<FakeProvider> providers) : IChatProviderFactory
    {
        public IReadOnlyList<string> Kinds { get; } = ProviderKinds.All;

        public IChatProvider Create(ProviderOptions options) => providers.First(provider => provider.Name == options.Name);
    }
}
