// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting;
using Sigil.Web.Hosting.Startup;
using Xunit.Abstractions;

namespace Sigil.Testing;

/// <summary>
/// The real gateway on a free loopback port, in a data directory of its own, with no environment but the one that a test gives. Use it as a class fixture,
/// or call <see cref="StartAsync"/> after setting it up.
/// </summary>
public sealed class SigilAppFixture : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("sigil-test-");
    private readonly List<HttpClient> _clients = [];
    private SigilApplication? _app;

    /// <summary>The gateway's environment; <see cref="Set"/> writes configuration into it.</summary>
    /// <remarks>Tests send more messages than people: until a test says otherwise, the limits of the chat are lifted.</remarks>
    public Dictionary<string, string> Environment { get; } = new(ChatWithoutLimits, StringComparer.Ordinal);

    /// <summary>The environment in which a gateway takes every message.</summary>
    public static IReadOnlyDictionary<string, string> ChatWithoutLimits { get; } = new Dictionary<string, string>
    {
        ["SIGIL_NETWORKING__CHAT_RATE_LIMIT_RPM"] = "0",
        ["SIGIL_NETWORKING__CHAT_MAX_CONCURRENT_STREAMS"] = "100000",
    };

    /// <summary>What the gateway logged.</summary>
    public TestLog Log { get; } = new();

    /// <summary>The gateway's clock; set it before the start. Null for the real one.</summary>
    public TimeProvider? Time { get; set; }

    /// <summary>Replaces services; set it before the start.</summary>
    public Action<IServiceCollection>? Services { get; set; }

    /// <summary>Copies the log to the output of the running test.</summary>
    public ITestOutputHelper? Output
    {
        get => Log.Output;
        set => Log.Output = value;
    }

    /// <summary>The gateway's data directory.</summary>
    public string DataDirectory => _directory.FullName;

    /// <summary>Where the gateway answers.</summary>
    public Uri BaseAddress => App.Address;

    /// <summary>The sign-in link of this start; null when somebody has signed in before.</summary>
    public Uri? SignInLink => App.SignInLink;

    /// <summary>The text of the owner's token, as the commands on this machine find it.</summary>
    public string OwnerToken => File.ReadAllText(Path.Combine(DataDirectory, "run", "owner.token"));

    internal SigilApplication App => _app ?? throw new InvalidOperationException("The gateway does not run.");

    /// <summary>Sets a key of configuration, for example <c>agent.window</c>; before the start, or with <see cref="RestartAsync"/> after.</summary>
    public SigilAppFixture Set(string key, string value)
    {
        Environment["SIGIL_" + key.ToUpperInvariant().Replace(".", "__", StringComparison.Ordinal)] = value;
        return this;
    }

    /// <summary>Makes the stub the default model's vendor, under the provider name <paramref name="name"/>; before the start, or with <see cref="RestartAsync"/> after.</summary>
    public SigilAppFixture ConnectModel(StubModelServer server, string name = "stub", string kind = "openai-compatible")
    {
        ArgumentNullException.ThrowIfNull(server);
        Set($"providers.{name}.kind", kind);
        Set($"providers.{name}.endpoint", (kind == "anthropic" ? server.Address : server.Endpoint).ToString());
        Set($"providers.{name}.api_key", "test-key");
        return Set("models.default", $"{name}/{server.Models[0]}");
    }

    /// <summary>Starts the gateway.</summary>
    public async Task StartAsync()
    {
        _app = await SigilApplication.StartAsync(
            new StartRequest
            {
                DataDirectory = DataDirectory,
                Listen = new ListenAddress("127.0.0.1", 0),
                Environment = Environment,
                Logging = logging => logging.AddProvider(Log),
                Services = AddServices,
            },
            CancellationToken.None);
    }

    /// <summary>Stops the gateway.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _app, null) is { } app)
        {
            await app.DisposeAsync();
        }
    }

    /// <summary>Stops the gateway and starts another in the same data directory.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>A client with nothing to show.</summary>
    public HttpClient AnonymousClient(CookieContainer? cookies = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = cookies ?? new CookieContainer(), Expect100ContinueTimeout = TimeSpan.FromSeconds(20) };
        var client = new HttpClient(handler) { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(30) };
        _clients.Add(client);
        return client;
    }

    /// <summary>A client that sends a bearer token; without one, the owner's.</summary>
    public HttpClient ApiClient(string? token = null)
    {
        var client = AnonymousClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? OwnerToken);
        return client;
    }

    /// <summary>A browser that followed a sign-in link and sent the form: it has the cookie, and sends our Origin as browsers do.</summary>
    public async Task<HttpClient> SignInAsync(CookieContainer? cookies = null)
    {
        var client = AnonymousClient(cookies);
        client.DefaultRequestHeaders.Add("Origin", BaseAddress.GetLeftPart(UriPartial.Authority));
        using var answer = await LoginForm.SendAsync(client, await LoginTokenAsync());
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
        return client;
    }

    /// <summary>The token of a fresh sign-in link for the owner.</summary>
    public async Task<string> LoginTokenAsync()
        => (await App.Services.GetRequiredService<ILoginLinks>().CreateForOwnerAsync(CancellationToken.None)).Token.Reveal();

    /// <summary>Opens a raw WebSocket, by default as one of our own pages would.</summary>
    /// <param name="path">Path and query.</param>
    /// <param name="origin">The Origin header; empty for ours, null for none.</param>
    /// <param name="cookies">The browser's cookies.</param>
    /// <param name="configure">Sets further headers.</param>
    /// <exception cref="WebSocketException">The gateway refused.</exception>
    public async Task<ClientWebSocket> OpenSocketAsync(string path = "/_blazor", string? origin = "", CookieContainer? cookies = null, Action<ClientWebSocketOptions>? configure = null)
    {
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.Proxy = null;
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin.Length == 0 ? BaseAddress.GetLeftPart(UriPartial.Authority) : origin);
        }

        configure?.Invoke(socket.Options);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await socket.ConnectAsync(new UriBuilder(new Uri(BaseAddress, path)) { Scheme = "ws" }.Uri, limit.Token);
        return socket;
    }

    /// <summary>Starts with the settings as they are; for class fixtures.</summary>
    Task IAsyncLifetime.InitializeAsync() => StartAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await StopAsync();
        _directory.Delete(recursive: true);
    }

    private void AddServices(IServiceCollection services)
    {
        if (Time is not null)
        {
            services.AddSingleton(Time);
        }

        services.Configure<DemoOptions>(demo => demo.Pace = TimeSpan.Zero);
        Services?.Invoke(services);
    }
}
