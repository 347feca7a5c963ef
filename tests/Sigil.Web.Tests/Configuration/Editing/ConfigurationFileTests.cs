// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Tests.Configuration.Editing;

public sealed class ConfigurationFileTests : IAsyncLifetime
{
    private const string Start = "# mine\nproviders:\n  vendor:\n    kind: openai-compatible\n    endpoint: http://127.0.0.1:9/v1\n    api_key: sk-CANARY\n  env:\n    kind: openai\n    api_key: ${SECRET_KEY}\nagent:\n  window: 20\n";
    private static readonly Caller Owner = Of("*");
    private static readonly Caller Admin = Of("admin.*");
    private readonly SigilAppFixture _gateway = new();

    private IConfigurationFile Files => _gateway.App.Services.GetRequiredService<IConfigurationFile>();

    private LiveConfiguration Live => _gateway.App.Services.GetRequiredService<LiveConfiguration>();

    private string Path => System.IO.Path.Combine(_gateway.DataDirectory, "sigil.yaml");

    public async Task InitializeAsync()
    {
        _gateway.Environment["SECRET_KEY"] = "sk-ENVIRONMENT";
        _gateway.Environment["SIGIL_PROVIDERS__MY_LLM__API_KEY"] = "sk-VARIABLE";
        _gateway.Environment["SIGIL_PROVIDERS__MY_LLM__KIND"] = "openai";
        await File.WriteAllTextAsync(Path, Start);
        await _gateway.StartAsync();
    }

    public async Task DisposeAsync() => await _gateway.DisposeAsync();

    [Fact]
    public async Task Edit_AKey_IsInTheFileInForceAndRecorded()
    {
        var seen = (await Files.ReadAsync(Admin, CancellationToken.None)).OrThrow();
        var changed = (await Files.EditAsync(Admin, [ConfigEdit.Set("agent.window", "7")], seen.Revision, CancellationToken.None)).OrThrow();

        Assert.Equal(Start.Replace("20", "7", StringComparison.Ordinal), await File.ReadAllTextAsync(Path));
        Assert.Equal(7, Live.Accepted.Agent.Window);
        Assert.NotEqual(seen.Revision, changed.Revision);
        Assert.DoesNotContain("CANARY", changed.Text, StringComparison.Ordinal);
        var value = Assert.Single(changed.Values, value => value.Key == "agent.window");
        Assert.Equal(("7", "line 11"), (value.Value, value.Source));
        Assert.Equal(("configuration.applied", "ok", "usr_test"), await LastEntryAsync());
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path));
        }

        Assert.Equal(ErrorCodes.PreconditionFailed, (await Files.EditAsync(Admin, [ConfigEdit.Set("agent.window", "8")], seen.Revision, CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task Write_TheShownText_KeepsTheSecrets()
    {
        var seen = (await Files.ReadAsync(Admin, CancellationToken.None)).OrThrow();
        (await Files.WriteAsync(Admin, seen.Text + "lanes:\n  capacity: 5\n", seen.Revision, CancellationToken.None)).OrThrow();

        Assert.Equal(Start + "lanes:\n  capacity: 5\n", await File.ReadAllTextAsync(Path));
        Assert.Equal(5, Live.Accepted.Lanes.Capacity);
    }

    [Fact]
    public async Task Write_WhatIsInvalid_ListsEverythingAndChangesNothing()
    {
        var refused = (await Files.WriteAsync(Admin, "agent:\n  window: 0\n  windw: 1\n", null, CancellationToken.None)).Error!;

        Assert.Equal(ErrorCodes.ConfigurationInvalid, refused.Code);
        Assert.Equal(["agent.window", "agent.windw"], refused.Faults.Select(fault => fault.Field));
        Assert.Equal(Start, await File.ReadAllTextAsync(Path));
        Assert.Null(Live.State.Refused);
    }

    [Theory]
    [Trait("attack", "SC-2")]
    [InlineData("providers.vendor.endpoint", "http://evil.example/v1")]
    [InlineData("providers.vendor.kind", "anthropic")]
    [InlineData("providers.env.endpoint", "http://evil.example/v1")]
    [InlineData("providers.my_llm.endpoint", "http://evil.example/v1")]
    [InlineData("networking.dangerous_allow_plain_http", "true")]
    public async Task Edit_WhatWouldGiveAwayOrOpen_IsRefusedAndRecorded(string key, string value)
    {
        var refused = (await Files.EditAsync(Owner, [ConfigEdit.Set(key, value)], null, CancellationToken.None)).Error!;

        Assert.Equal(ErrorCodes.ConfigurationRefused, refused.Code);
        Assert.Equal(Start, await File.ReadAllTextAsync(Path));
        Assert.Equal(("configuration.refused", "denied", "usr_test"), await LastEntryAsync());
    }

    [Theory]
    [InlineData("providers:\n  vendor:\n    kind: openai-compatible\n    endpoint: http://evil.example/v1\n    api_key: \"***\"\n")]
    [InlineData("providers:\n  env:\n    kind: openai\n    endpoint: http://evil.example/v1\n    api_key: ${SECRET_KEY}\n")]
    [InlineData("providers:\n  my-llm:\n    kind: openai\n    endpoint: http://evil.example/v1\n")]
    public async Task Write_AKeyToAnotherServer_IsRefused(string text)
    {
        var check = (await Files.CheckAsync(Admin, text, CancellationToken.None)).OrThrow();
        var refused = (await Files.WriteAsync(Admin, text, null, CancellationToken.None)).Error!;

        Assert.Contains(check.Problems, problem => problem.Message.Contains("would go to somebody else", StringComparison.Ordinal));
        Assert.Equal(ErrorCodes.ConfigurationRefused, refused.Code);
        Assert.DoesNotContain("evil", await File.ReadAllTextAsync(Path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Edit_AnotherServerWithItsOwnKey_IsTaken()
    {
        (await Files.EditAsync(Admin, [ConfigEdit.Set("providers.vendor.endpoint", "http://127.0.0.1:10/v1"), ConfigEdit.Set("providers.vendor.api_key", "sk-new")], null, CancellationToken.None)).OrThrow();
        (await Files.EditAsync(Admin, [ConfigEdit.Remove("providers.vendor.api_key"), ConfigEdit.Set("providers.vendor.endpoint", "http://127.0.0.1:11/v1")], null, CancellationToken.None)).OrThrow();

        Assert.DoesNotContain("CANARY", await File.ReadAllTextAsync(Path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("providers.vendor.api_key", "${SECRET_KEY}")]
    [InlineData("providers.other.endpoint", "http://evil.example/${SECRET_KEY}")]
    [InlineData("workspaces.main.description", "${SECRET_KEY}")]
    public async Task Edit_ANewReference_IsForTheOwnerOnly(string key, string value)
    {
        ConfigEdit[] edits = [ConfigEdit.Set("providers.other.kind", "openai"), ConfigEdit.Set(key, value)];

        Assert.Equal(ErrorCodes.ConfigurationRefused, (await Files.EditAsync(Admin, edits, null, CancellationToken.None)).Error!.Code);
        Assert.Equal(Start, await File.ReadAllTextAsync(Path));
        Assert.True((await Files.EditAsync(Owner, edits, null, CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Edit_WithoutThePermission_IsForbidden()
    {
        Assert.Equal(ErrorCodes.Forbidden, (await Files.ReadAsync(Of("status.read"), CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.CheckAsync(Of("admin.users"), "", CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.EditAsync(Of("admin.users"), [ConfigEdit.Set("agent.window", "7")], null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.EditAsync(Of("admin.config"), [ConfigEdit.Set("workspaces.main.description", "x")], null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.WriteAsync(Of("admin.config"), Start + "workspaces: { main: }\n", null, CancellationToken.None)).Error!.Code);
        Assert.Equal(Start, await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task Edit_OfProviders_NeedsOnlyTheirPermission()
    {
        var vendors = Of("admin.providers");

        Assert.True((await Files.EditAsync(vendors, [ConfigEdit.Set("providers.other.kind", "openai")], null, CancellationToken.None)).Succeeded);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.EditAsync(vendors, [ConfigEdit.Set("providers.other.kind", "openai"), ConfigEdit.Set("models.default", "other/m")], null, CancellationToken.None)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Files.WriteAsync(vendors, Start, null, CancellationToken.None)).Error!.Code);
    }

    [Fact]
    public async Task Edit_WhoseWorkspacesCannotBeStored_LeavesFileAndProvidersAsTheyWere()
    {
        await _gateway.StopAsync();
        var workspaces = new BrokenWorkspaces();
        _gateway.Services = services => services.AddSingleton<IConfiguredWorkspaces>(workspaces);
        await _gateway.StartAsync();
        workspaces.Broken = "other";

        var failed = await Files.EditAsync(
            Owner, [ConfigEdit.Set("providers.other.kind", "openai"), ConfigEdit.Set("workspaces.team.model", "other/m"), ConfigEdit.Set("networking.chat_rate_limit_burst", "3")], null, CancellationToken.None);

        Assert.Equal(ErrorCodes.StoreUnavailable, failed.Error!.Code);
        Assert.Equal(Start, await File.ReadAllTextAsync(Path));
        Assert.Equal(1, Live.State.Generation);
        Assert.Null(_gateway.App.Services.GetRequiredService<IProviderRegistry>().Find("other"));
        Assert.Empty(workspaces.Applied);
        Assert.Equal(("configuration.applied", "failed", "usr_test"), await LastEntryAsync());
        Assert.True((await Files.EditAsync(Owner, [ConfigEdit.Set("agent.window", "7")], null, CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Edit_ThatCannotBeRecorded_ChangesNothing()
    {
        await _gateway.StopAsync();
        _gateway.Services = services => services.AddSingleton<IAuditTrail, BrokenAuditTrail>();
        await _gateway.StartAsync();
        BrokenAuditTrail.Broken = true;
        try
        {
            Assert.Equal(ErrorCodes.AuditFailure, (await Files.EditAsync(Admin, [ConfigEdit.Set("agent.window", "7")], null, CancellationToken.None)).Error!.Code);
            Assert.Equal(20, Live.Accepted.Agent.Window);
            Assert.Equal(Start, await File.ReadAllTextAsync(Path));
        }
        finally
        {
            BrokenAuditTrail.Broken = false;
        }
    }

    private static Caller Of(params string[] permissions) => new(UserId.Parse("usr_test"), "Test", CapabilitySet.Parse(permissions), "test", null);

    private async Task<(string Action, string Result, string Actor)> LastEntryAsync()
    {
        var entry = (await _gateway.App.Services.GetRequiredService<IAuditTrail>().ReadAsync(null, 1, CancellationToken.None)).Single().Entry;
        return (entry.Action, entry.Result, entry.Actor);
    }

    private sealed class BrokenWorkspaces : IConfiguredWorkspaces
    {
        /// <summary>Fails once, when a workspace wants a model of this provider.</summary>
        public string? Broken { get; set; }

        public IReadOnlyList<Workspace> Applied { get; private set; } = [];

        public ValueTask ApplyAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken)
        {
            if (Broken is not null && configured.Any(workspace => workspace.Model?.Provider == Broken))
            {
                throw new SigilException(new SigilError(ErrorCodes.StoreUnavailable, "The database cannot be used."));
            }

            Applied = configured;
            return default;
        }
    }

    private sealed class BrokenAuditTrail : IAuditTrail
    {
        public static bool Broken { get; set; }

        public ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
            => Broken ? throw new SigilException(new SigilError(ErrorCodes.AuditFailure, "The audit log cannot be written.")) : default;

        public ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken) => new([]);

        public ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
