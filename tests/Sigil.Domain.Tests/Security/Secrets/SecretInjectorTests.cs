// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class SecretInjectorTests
{
    private static readonly WorkspaceId Personal = WorkspaceId.Parse("personal");
    private readonly InMemorySecretStore _store = new();
    private readonly NamedSealer _sealer = new();
    private readonly InMemoryAuditTrail _audit = new();
    private readonly ManualTime _time = new();
    private readonly SecretInjector _injector;

    public SecretInjectorTests()
    {
        _injector = new SecretInjector(_store, _sealer, _audit, _time);
        Add("github", "ghp \"x\"&y", Personal, "api.github.com");
        Add("pem", "line 1\nline 2", Personal, "api.github.com");
        Add("own", "gateway's own", null, "api.github.com");
        Add("nowhere", "stays here", Personal);
    }

    [Theory]
    [InlineData(SecretPlace.Header, "Bearer secret://github", "Bearer ghp \"x\"&y")]
    [InlineData(SecretPlace.Query, "key=secret://github&a=b", "key=ghp%20%22x%22%26y&a=b")]
    [InlineData(SecretPlace.Json, "{\"k\":\"secret://github\"}", "{\"k\":\"ghp \\u0022x\\u0022\\u0026y\"}")]
    [InlineData(SecretPlace.Text, "secret://github secret://pem", "ghp \"x\"&y line 1\nline 2")]
    [InlineData(SecretPlace.Header, "no placeholder", "no placeholder")]
    public async Task Inject_ToABoundHost_PutsTheValueIn(SecretPlace place, string text, string expected)
        => Assert.Equal(expected, (await InjectAsync(place, text)).OrThrow());

    [Fact]
    public async Task Inject_Used_IsAuditedWithoutTheValueAndNoted()
    {
        await InjectAsync(SecretPlace.Header, "Bearer secret://github");

        var entry = Assert.Single(_audit.Entries);
        Assert.Equal(("secret.sent", "ok", "ada"), (entry.Action, entry.Result, entry.Actor));
        Assert.Equal(("github", "api.github.com"), (entry.Details["secret"], entry.Details["host"]));
        Assert.Equal(_time.GetUtcNow(), _store.Find(SecretName.Parse("github"))!.UsedAt);
    }

    [Theory]
    [Trait("attack", "SX-2")]
    [Trait("attack", "SX-14")]
    [InlineData("secret://github", "https://evil.example/", "host_not_bound")]
    [InlineData("secret://github", "http://api.github.com/", "host_not_bound")]
    [InlineData("secret://nowhere", "https://api.github.com/", "host_not_bound")]
    [InlineData("secret://own", "https://api.github.com/", "other_workspace")]
    [InlineData("secret://unknown", "https://api.github.com/", "unknown")]
    [InlineData("secret://", "https://api.github.com/", "unknown")]
    [InlineData("secret://github.", "https://api.github.com/", "unknown")]
    [InlineData("secret://pem", "https://api.github.com/", "more_than_one_line")]
    public async Task Inject_WhereItMayNot_IsRefusedAuditedAndSaysNothing(string text, string destination, string reason)
    {
        var outcome = await InjectAsync(SecretPlace.Header, text, destination);

        Assert.Equal(ErrorCodes.SecretRefused, outcome.Error!.Code);
        Assert.DoesNotContain("github", outcome.Error.ToString(), StringComparison.Ordinal);
        var entry = Assert.Single(_audit.Entries);
        Assert.Equal(("secret.sent", "denied", reason), (entry.Action, entry.Result, entry.Details["reason"]));
    }

    [Fact]
    [Trait("attack", "SX-10")]
    public async Task Inject_ForAnotherWorkspace_IsRefused()
        => Assert.Equal(ErrorCodes.SecretRefused, (await InjectAsync(SecretPlace.Header, "secret://github", workspace: "work")).Error!.Code);

    private void Add(string name, string value, WorkspaceId? workspace, params string[] hosts)
    {
        var saved = _store.SaveAsync(
            new StoredSecret
            {
                Name = SecretName.Parse(name),
                WorkspaceId = workspace,
                Hosts = hosts,
                Sealed = _sealer.Seal(SecretName.Parse(name), new SecretValue(value)),
                CreatedBy = "owner",
                CreatedAt = _time.GetUtcNow(),
                ChangedAt = _time.GetUtcNow(),
            },
            CancellationToken.None);
        Assert.True(saved.IsCompletedSuccessfully);
    }

    private ValueTask<Outcome<string>> InjectAsync(SecretPlace place, string text, string destination = "https://api.github.com/user", string workspace = "personal")
        => _injector.InjectAsync(new SecretUse { WorkspaceId = WorkspaceId.Parse(workspace), Destination = new Uri(destination), Actor = "ada" }, place, text, CancellationToken.None);
}
