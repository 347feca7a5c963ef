// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Providers.Anthropic;
using Sigil.Infrastructure.Providers.Http;
using Sigil.Infrastructure.Providers.OpenAICompatible;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>A stub server and the real adapters that talk to it.</summary>
internal sealed class VendorFixture : IAsyncDisposable
{
    public const string ApiKey = "sk-test-0123456789abcdef";

    private VendorFixture(StubModelServer server, ProviderHttpLimits limits) => (Server, Http) = (server, new ProviderHttp(limits, Time));

    public StubModelServer Server { get; }

    public ManualTime Time { get; } = new();

    public ProviderHttp Http { get; }

    public static async Task<VendorFixture> StartAsync(ProviderHttpLimits? limits = null) => new(await StubModelServer.StartAsync(), limits ?? new ProviderHttpLimits());

    /// <summary>A provider of the kind, at the stub.</summary>
    public IChatProvider Provider(string kind, string? apiKey = ApiKey, Uri? endpoint = null, params string[] models)
        => Create(kind, apiKey, endpoint ?? (kind == ProviderKinds.Anthropic ? Server.Address : Server.Endpoint), models);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
    }

    public static ChatRequest Ask(string text) => new()
    {
        Model = "stub-model",
        SystemPrompt = "Be brief.",
        Messages = [new ChatMessage { Role = MessageRole.User, Content = text }],
    };

    public static async Task<List<ChatEvent>> ReadAsync(IChatProvider provider, ChatRequest request, CancellationToken cancellationToken = default)
    {
        var events = new List<ChatEvent>();
        await foreach (var next in provider.StreamAsync(request, cancellationToken))
        {
            events.Add(next);
        }

        return events;
    }

    public static string TextOf(IEnumerable<ChatEvent> events) => string.Concat(events.OfType<ChatText>().Select(text => text.Text));

    private IChatProvider Create(string kind, string? apiKey, Uri endpoint, string[] models)
    {
        var options = new ProviderOptions
        {
            Name = kind == ProviderKinds.OpenAICompatible ? "local" : kind,
            Kind = kind,
            ApiKey = apiKey is null ? null : new SecretValue(apiKey),
            Endpoint = endpoint,
            Models = models,
        };
        var ids = new CountingIds();
        return kind == ProviderKinds.Anthropic ? new AnthropicProviderFactory(Http, ids, NullLoggerFactory.Instance).Create(options) : new OpenAIProviderFactory(Http, ids, NullLoggerFactory.Instance).Create(options);
    }

    private sealed class CountingIds : IIdSource
    {
        private int _last;

        public string NewId(string prefix) => $"{prefix}_{Interlocked.Increment(ref _last):D26}";

        public string NewSecret(int bytes = 32) => throw new NotSupportedException();
    }
}
