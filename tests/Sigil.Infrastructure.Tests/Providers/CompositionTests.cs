// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Sigil.Domain;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Providers;
using Sigil.Infrastructure.Providers.Local;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>Router, registry and adapters as the gateway puts them together.</summary>
public sealed class CompositionTests
{
    [Fact]
    public async Task NothingConfigured_TheDemoAnswers()
    {
        await using var services = Compose();

        var events = await AskAsync(services);

        Assert.Equal("demo/assistant", Assert.IsType<ChatStarted>(events[0]).Model.ToString());
        Assert.IsType<ChatCompleted>(events[^1]);
    }

    [Fact]
    public async Task FirstVendorDown_TheSecondOneAnswers()
    {
        await using var broken = await StubModelServer.StartAsync();
        await using var working = await StubModelServer.StartAsync();
        broken.Enqueue(StubAnswer.Error(503, "Overloaded"));
        working.Enqueue(StubAnswer.Text("from the second"));
        await using var services = Compose(
            models => (models.Default, models.Failover) = (ModelReference.Parse("first/m"), [ModelReference.Parse("second/m")]),
            Provider("first", ProviderKinds.Anthropic, broken.Address, "m"),
            Provider("second", ProviderKinds.OpenAICompatible, working.Endpoint, "m"));

        var events = await AskAsync(services);

        Assert.Equal("from the second", VendorFixture.TextOf(events));
        var status = services.GetRequiredService<IProviderRegistry>().List()[0];
        Assert.False(status.Available);
        Assert.Equal(ErrorCodes.ProviderUpstreamFailure, status.LastError!.Code);
    }

    [Fact]
    [Trait("attack", "RX-7")]
    public async Task WrongKey_IsAskedOnceAndReportedEachTime()
    {
        await using var server = await StubModelServer.StartAsync();
        server.RequiredKey = "another";
        await using var services = Compose(null, Provider("openai", ProviderKinds.OpenAI, server.Endpoint, "m"));

        for (var turn = 0; turn < 3; turn++)
        {
            Assert.Equal(ErrorCodes.ProviderKeyInvalid, Assert.IsType<ChatFailed>(Assert.Single(await AskAsync(services))).Error.Code);
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Start_LearnsTheModelsOfALocalServer()
    {
        await using var server = await StubModelServer.StartAsync();
        server.Models = ["llama3:8b"];
        await using var services = Compose(null, Provider("ollama", ProviderKinds.Ollama, server.Address));
        var discovery = services.GetServices<IHostedService>().OfType<LocalModelDiscovery>().Single();

        await discovery.StartAsync(CancellationToken.None);
        await discovery.Settled;

        Assert.Contains("ollama/llama3:8b", services.GetRequiredService<IProviderRegistry>().Models().Select(model => model.Reference.ToString()));
    }

    [Fact]
    public async Task Settings_NameALocalServerLater_ItIsAskedThen()
    {
        await using var server = await StubModelServer.StartAsync();
        await using var services = Compose(null, Provider("ollama", ProviderKinds.Ollama, server.Address, "one"));
        var discovery = services.GetServices<IHostedService>().OfType<LocalModelDiscovery>().Single();
        await discovery.StartAsync(CancellationToken.None);
        await discovery.Settled;
        var asked = new TaskCompletionSource();
        server.RespondToGet(_ =>
        {
            asked.TrySetResult();
            return null;
        });

        services.GetRequiredService<ILiveSettings>().Replace(Settings(null, Provider("local", ProviderKinds.OpenAICompatible, server.Endpoint)));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await discovery.StopAsync(CancellationToken.None);

        Assert.Single(server.Gets);
    }

    [Fact]
    public async Task Start_OllamaConfigured_IsNotLookedFor()
    {
        await using var server = await StubModelServer.StartAsync();
        await using var services = Compose(null, Provider("ollama", ProviderKinds.Ollama, server.Address, "one"));
        var discovery = services.GetServices<IHostedService>().OfType<LocalModelDiscovery>().Single();

        await discovery.StartAsync(CancellationToken.None);
        await discovery.Settled;

        Assert.Null(services.GetRequiredService<IOllamaProbe>().Hint);
        Assert.Empty(server.Gets);
    }

    [Fact]
    public async Task Start_LocalServerThatComesLater_IsAskedAgain()
    {
        await using var server = await StubModelServer.StartAsync();
        var first = new TaskCompletionSource();
        server.RespondToGet(_ => first.TrySetResult() ? StubAnswer.Error(503) : null);
        var time = new ManualTime();
        await using var services = Compose(null, time, Provider("local", ProviderKinds.OpenAICompatible, server.Endpoint));
        var discovery = services.GetServices<IHostedService>().OfType<LocalModelDiscovery>().Single();

        await discovery.StartAsync(CancellationToken.None);
        await first.Task;
        time.Advance(TimeSpan.FromSeconds(30));
        await discovery.Settled;

        Assert.Equal(2, server.Gets.Count);
        Assert.Contains("local/stub-model", services.GetRequiredService<IProviderRegistry>().Models().Select(model => model.Reference.ToString()));
    }

    [Fact]
    [Trait("attack", "RX-7")]
    public async Task Start_LocalServerThatRefusesTheKey_IsNotAskedAgain()
    {
        await using var server = await StubModelServer.StartAsync();
        server.RequiredKey = "another";
        await using var services = Compose(null, new ManualTime(), Provider("local", ProviderKinds.OpenAICompatible, server.Endpoint));
        var discovery = services.GetServices<IHostedService>().OfType<LocalModelDiscovery>().Single();

        await discovery.StartAsync(CancellationToken.None);
        await discovery.Settled;

        Assert.Single(server.Gets);
    }

    private static ProviderOptions Provider(string name, string kind, Uri endpoint, params string[] models)
        => new() { Name = name, Kind = kind, Endpoint = endpoint, ApiKey = new SecretValue(VendorFixture.ApiKey), Models = models };

    private static ServiceProvider Compose(Action<ModelOptions>? models = null, params ProviderOptions[] providers) => Compose(models, TimeProvider.System, providers);

    private static ServiceProvider Compose(Action<ModelOptions>? models, TimeProvider time, params ProviderOptions[] providers)
    {
        var services = new ServiceCollection().AddSingleton(time).AddLogging().AddSigilDomain().AddModelProviders()
            .AddSingleton<ISecretStore>(new InMemorySecretStore()).AddSingleton<ISecretSealer>(new NamedSealer());
        services.Configure<DemoOptions>(options => options.Pace = TimeSpan.Zero);
        services.AddSingleton(Settings(models, providers));
        return services.BuildServiceProvider();
    }

    private static SettingsSnapshot Settings(Action<ModelOptions>? models, params ProviderOptions[] providers)
    {
        var modelOptions = new ModelOptions();
        models?.Invoke(modelOptions);
        var options = new ProvidersOptions();
        foreach (var provider in providers)
        {
            options.Providers.Add(provider);
        }

        return SettingsSnapshot.Of(options, modelOptions, new PriceOptions());
    }

    private static async Task<List<ChatEvent>> AskAsync(ServiceProvider services)
    {
        var router = services.GetRequiredService<IModelRouter>();
        var request = new ChatRequest { Model = "", SystemPrompt = "", Messages = [new ChatMessage { Role = MessageRole.User, Content = "hello" }] };
        var events = new List<ChatEvent>();
        await foreach (var next in router.StreamAsync(router.Route(null, null, null).OrThrow(), request, CancellationToken.None))
        {
            events.Add(next);
        }

        return events;
    }
}
