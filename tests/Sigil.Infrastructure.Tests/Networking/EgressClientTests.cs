// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Networking;
using Sigil.Infrastructure.Networking.Addresses;
using Sigil.Infrastructure.Networking.Web;
using Sigil.Infrastructure.Providers;
using Sigil.Testing.InMemory;

namespace Sigil.Infrastructure.Tests.Networking;

/// <summary>The client against a real server on this machine, which only the test's own policy lets through.</summary>
public sealed class EgressClientTests : IAsyncLifetime
{
    private static readonly WorkspaceId Here = WorkspaceId.Parse("here");
    private readonly RawServer _server = RawServer.Start();
    private readonly Resolver _resolver = new();
    private readonly InMemoryAuditTrail _audit = new(TimeProvider.System);
    private readonly InMemorySecretStore _secrets = new();
    private EgressClient _client = null!;
    private ServiceProvider _services = null!;

    public Task InitializeAsync()
    {
        var settings = new Fixed(
            SettingsSnapshot.Of(new EgressOptions { Allow = new Dictionary<WorkspaceId, IReadOnlyList<HostPattern>> { [Here] = [Host("site.example"), Host("*.cdn.example"), Host("127.0.0.1"), Host("10.0.0.1")] } }));
        var gate = new EgressGate(settings, _resolver, new OnePort(_server.Port));
        _client = Client(gate);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _services.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Get_AllowedHost_IsRead()
    {
        _server.Answer("/", "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\n\r\nHello");

        var answer = await GetAsync("/");

        Assert.Equal((200, "text/plain", "Hello"), (answer.Status, answer.MediaType, answer.Text));
        Assert.DoesNotContain("Cookie", _server.Requests.Single(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("attack", "SS-11")]
    [InlineData("http://evilsite.example", EgressRules.HostNotAllowed)]
    [InlineData("http://cdn.example", EgressRules.HostNotAllowed)]
    [InlineData("http://a.b.cdn.example", EgressRules.HostNotAllowed)]
    [InlineData("http://10.0.0.1", EgressRules.AddressRefused)]
    [InlineData("http://x.cdn.example", EgressRules.Unresolved)]
    public async Task Get_HostThatMayNotBeReached_SendsNothing(string origin, string rule)
    {
        var refused = await Assert.ThrowsAsync<EgressException>(() => _client.GetAsync(Caller, $"{origin}:{_server.Port}/", default).AsTask());

        Assert.Equal(rule, refused.Rule);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SS-5")]
    public async Task Get_NameThatResolvesDifferentlyTheSecondTime_GoesNowhereElse()
    {
        _resolver.Answers.Enqueue([IPAddress.Loopback]);
        _resolver.Answers.Enqueue([IPAddress.Parse("169.254.169.254")]);

        var refused = await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask());

        Assert.Equal(EgressRules.AddressRefused, refused.Rule);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SS-5")]
    public async Task Get_NameWithOneAddressThatIsNotPublic_IsRefused()
    {
        _resolver.Answers.Enqueue([IPAddress.Loopback, IPAddress.Parse("192.168.0.1")]);

        Assert.Equal(EgressRules.AddressRefused, (await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask())).Rule);
    }

    [Theory]
    [Trait("attack", "SS-6")]
    [InlineData("http://169.254.169.254/latest", EgressRules.Port, true)]
    [InlineData("http://evil.example", EgressRules.HostNotAllowed, false)]
    [InlineData("file:///etc/passwd", EgressRules.Scheme, false)]
    [InlineData("http://user@site.example/", EgressRules.Credentials, false)]
    public async Task Get_RedirectToWhatIsRefused_IsNotFollowed(string target, string rule, bool otherPort)
    {
        var location = target.Contains("evil.example", StringComparison.Ordinal) ? $"{target}:{_server.Port}/" : target;
        _server.Answer("/", $"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n");

        var refused = await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask());

        Assert.Equal(rule, refused.Rule);
        Assert.Equal(otherPort, refused.Rule == EgressRules.Port);
    }

    [Fact]
    [Trait("attack", "SS-6")]
    public async Task Get_RedirectsInACircle_EndAfterFive()
    {
        _server.Answer("/", "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n");

        Assert.Equal(EgressRules.TooManyRedirects, (await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask())).Rule);
        Assert.Equal(6, _server.Requests.Count);
    }

    [Theory]
    [Trait("attack", "SS-12")]
    [InlineData("Content-Length: 999999\r\n\r\nx", "too_large")]
    [InlineData("Content-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc", "encoded")]
    [InlineData("Content-Length: 50\r\n\r\nbroken", "unreachable")]
    public async Task Get_AnswerThatIsTooMuch_IsNotTaken(string rest, string rule)
    {
        _server.Answer("/", $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{rest}");

        Assert.Equal(rule, (await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask())).Rule);
    }

    [Fact]
    [Trait("attack", "SS-12")]
    public async Task Get_BodyWithoutAnEnd_IsCut()
    {
        _server.Answer("/", $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{new string('x', 9000)}");

        Assert.Equal("too_large", (await Assert.ThrowsAsync<EgressException>(() => GetAsync("/").AsTask())).Rule);
    }

    [Fact]
    [Trait("attack", "SX-2")]
    public async Task Get_PlaceholderForABoundHost_SendsTheValueAndAnswersWithoutIt()
    {
        await AddSecretAsync();
        _server.Answer("/?k=CANARY%207f3a9Bk2Lq", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok");

        var answer = await _client.GetAsync(Caller, $"http://127.0.0.1:{_server.Port}/?k=secret://key", default);

        Assert.Contains("/?k=CANARY%207f3a9Bk2Lq ", _server.Requests.Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", answer.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains(_audit.Entries, entry => entry is { Action: "secret.sent", Result: "ok" });
    }

    [Theory]
    [Trait("attack", "SX-2")]
    [InlineData("site.example", "/?k=secret://key", EgressRules.SecretRefused)]
    [InlineData("127.0.0.1", "/?k=secret://other", EgressRules.SecretRefused)]
    [InlineData("127.0.0.1", "/?k=CANARY%207f3a9Bk2Lq", EgressRules.KnownSecret)]
    [InlineData("127.0.0.1", "/%43ANARY+7f3a9Bk2Lq/CANARY7f3a9Bk2Lq", EgressRules.KnownSecret)]
    public async Task Get_SecretWhereItMayNotGo_SendsNothing(string host, string path, string rule)
    {
        await AddSecretAsync();

        var refused = await Assert.ThrowsAsync<EgressException>(() => _client.GetAsync(Caller, $"http://{host}:{_server.Port}{path}", default).AsTask());

        Assert.Equal(rule, refused.Rule);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SX-14")]
    public async Task Get_RedirectThatTakesTheValueAlong_IsNotFollowed()
    {
        await AddSecretAsync();
        _server.Answer(
            "/?k=CANARY%207f3a9Bk2Lq", $"HTTP/1.1 302 Found\r\nLocation: http://site.example:{_server.Port}/?next=CANARY%207f3a9Bk2Lq\r\nContent-Length: 0\r\n\r\n");

        var refused = await Assert.ThrowsAsync<EgressException>(() => _client.GetAsync(Caller, $"http://127.0.0.1:{_server.Port}/?k=secret://key", default).AsTask());

        Assert.Equal(EgressRules.KnownSecret, refused.Rule);
        Assert.Single(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SX-2")]
    public async Task Send_WithASecretByName_PutsItIntoHeaderAndBody_AndIntoNothingThatIsKept()
    {
        await AddSecretAsync();
        _server.Answer("/api", "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nX-Limit: 7\r\nContent-Length: 2\r\n\r\n{}");

        var answer = await SendAsync(new EgressRequest
        {
            Method = "POST",
            Url = $"http://127.0.0.1:{_server.Port}/api",
            Headers = [KeyValuePair.Create("Authorization", "Bearer secret://key")],
            Body = """{"key":"secret://key"}""",
        });

        var sent = _server.Requests.Single();
        Assert.Contains("Authorization: Bearer CANARY 7f3a9Bk2Lq\n", sent, StringComparison.Ordinal);
        Assert.EndsWith("""{"key":"CANARY 7f3a9Bk2Lq"}""", sent, StringComparison.Ordinal);
        Assert.Equal((201, "{}"), (answer.Status, answer.Text));
        Assert.Contains(KeyValuePair.Create("X-Limit", "7"), answer.Headers);
        Assert.DoesNotContain(_audit.Entries, entry => entry.Details.Values.Any(value => value.Contains("CANARY", StringComparison.Ordinal)));
        Assert.Equal(2, _audit.Entries.Count(entry => entry is { Action: "secret.sent", Result: "ok" }));
    }

    [Theory]
    [Trait("attack", "SX-2")]
    [InlineData("site.example", "Bearer secret://key", "{}", EgressRules.SecretRefused)]
    [InlineData("site.example", "none", """{"k":"secret://key"}""", EgressRules.SecretRefused)]
    [InlineData("127.0.0.1", "Bearer CANARY 7f3a9Bk2Lq", "{}", EgressRules.KnownSecret)]
    [InlineData("127.0.0.1", "none", """{"k":"Q0FOQVJZIDdmM2E5QmsyTHE="}""", EgressRules.KnownSecret)]
    public async Task Send_SecretWhereItMayNotGo_SendsNothing(string host, string header, string body, string rule)
    {
        await AddSecretAsync();
        var request = new EgressRequest { Method = "POST", Url = $"http://{host}:{_server.Port}/", Headers = [KeyValuePair.Create("X-Key", header)], Body = body };

        Assert.Equal(rule, (await Assert.ThrowsAsync<EgressException>(() => SendAsync(request))).Rule);
        Assert.Empty(_server.Requests);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Transfer-Encoding", "chunked")]
    [InlineData("Content-Length", "0")]
    [InlineData("Proxy-Authorization", "x")]
    [InlineData("X-Split", "a\r\nX-Other: b")]
    [InlineData("X Split", "a")]
    [InlineData("X-Letters", "\u00e4")]
    public async Task Send_HeaderThatIsNotTheCallersToSet_IsRefused(string name, string value)
    {
        var request = new EgressRequest { Method = "GET", Url = $"http://site.example:{_server.Port}/", Headers = [KeyValuePair.Create(name, value)] };

        Assert.Equal("headers_invalid", (await Assert.ThrowsAsync<EgressException>(() => SendAsync(request))).Rule);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SS-6")]
    public async Task Send_ThatIsRedirected_IsNotFollowed()
    {
        _server.Answer("/", "HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n");

        var answer = await SendAsync(new EgressRequest { Method = "DELETE", Url = $"http://site.example:{_server.Port}/" });

        Assert.Equal(307, answer.Status);
        Assert.Contains(KeyValuePair.Create("Location", "http://127.0.0.1/"), answer.Headers);
        Assert.Single(_server.Requests);
    }

    [Fact]
    [Trait("attack", "SX-11")]
    public async Task Send_HostThatGivesTheSecretBackInAHeader_TheModelDoesNotSeeIt()
    {
        await AddSecretAsync();
        _server.Answer("/", "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-Echo: CANARY 7f3a9Bk2Lq\r\nContent-Length: 2\r\n\r\nOK");

        var answer = await SendAsync(new EgressRequest { Method = "GET", Url = $"http://127.0.0.1:{_server.Port}/", Headers = [KeyValuePair.Create("X-Key", "secret://key")] });
        var result = HttpRequestTool.Write(answer);
        var shown = _services.GetRequiredService<IKnownSecrets>().Redact(result);

        Assert.Contains("X-Echo: CANARY 7f3a9Bk2Lq", result, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", shown, StringComparison.Ordinal);
        Assert.Contains("X-Echo: ", shown, StringComparison.Ordinal);
    }

    private Task<EgressResponse> SendAsync(EgressRequest request) => _client.SendAsync(Caller, request, default).AsTask();

    private EgressClient Client(EgressGate gate)
        => new(gate, new EgressLimits { BodyBytes = 4096, Whole = TimeSpan.FromSeconds(5) }, Secrets(), _audit, TimeProvider.System, NullLogger<EgressClient>.Instance);

    private EgressSecrets Secrets()
    {
        _services = new ServiceCollection().AddLogging().AddSigilDomain().AddModelProviders()
            .AddSingleton<IAuditTrail>(_audit).AddSingleton<ISecretStore>(_secrets).AddSingleton<ISecretSealer>(new NamedSealer()).BuildServiceProvider();
        return new EgressSecrets(_services.GetRequiredService<ISecretInjector>(), _services.GetRequiredService<IKnownSecrets>());
    }

    private async Task AddSecretAsync()
    {
        var name = SecretName.Parse("key");
        await _secrets.SaveAsync(
            new StoredSecret
            {
                Name = name,
                WorkspaceId = Here,
                Hosts = ["127.0.0.1"],
                Sealed = new NamedSealer().Seal(name, new SecretValue("CANARY 7f3a9Bk2Lq")),
                CreatedBy = "owner",
                CreatedAt = DateTimeOffset.UnixEpoch,
                ChangedAt = DateTimeOffset.UnixEpoch,
            },
            default);
    }

    private static EgressCaller Caller { get; } = new(Here, UserId.Parse("usr_someone"), null);

    private static HostPattern Host(string text) => HostPattern.TryParse(text, out var pattern) ? pattern! : throw new FormatException(text);

    private ValueTask<EgressResponse> GetAsync(string path) => _client.GetAsync(Caller, $"http://site.example:{_server.Port}{path}", default);

    private sealed class Resolver : IHostResolver
    {
        public Queue<IPAddress[]> Answers { get; } = new();

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
            => host == "site.example" ? Task.FromResult(Answers.TryDequeue(out var next) ? next : [IPAddress.Loopback]) : Task.FromException<IPAddress[]>(new SocketException((int)SocketError.HostNotFound));
    }

    private sealed class OnePort(int port) : IAddressPolicy
    {
        public bool Allows(IPAddress address, int to) => (to == port && IPAddress.IsLoopback(address)) || PublicAddresses.Contains(address);

        public bool AllowsPort(int to) => to == port;
    }

    private sealed class Fixed(SettingsSnapshot snapshot) : ILiveSettings
    {
        public SettingsSnapshot Current => snapshot;

        public void Replace(SettingsSnapshot next) => throw new NotSupportedException();
    }
}
