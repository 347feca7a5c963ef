// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;
using static Sigil.Domain.Tests.Security.Enforcement.EnforcerFixture;

namespace Sigil.Domain.Tests.Security.Enforcement;

public sealed class EnforcerTests
{
    private readonly EnforcerFixture _fixture = new();

    [Fact]
    public async Task Decide_AllThreeSidesAllow_IsAllowed()
    {
        _fixture.Register("echo", ["sessions.read", "messages.send.*"], "exec.*");

        var decision = await _fixture.DecideAsync(Request("sessions.read"));

        Assert.True(decision.Allowed);
        Assert.Equal(DecisionReason.Ok, decision.Reason);
        Assert.Single(_fixture.Audit.Entries);
    }

    [Fact]
    [Trait("attack", "CG-6")]
    public async Task Decide_PluginWasNeverGrantedIt_SaysSo()
    {
        _fixture.Register("echo", ["sessions.read"]);

        Assert.Equal("plugin_allow_missing", await _fixture.ReasonAsync(Request("exec.run")));
        Assert.Equal("denied", _fixture.LastEntry.Result);
    }

    [Fact]
    [Trait("attack", "CG-8")]
    public async Task Decide_WorkspaceAndUserGrantMoreThanThePluginHas_AddsNothingToIt()
    {
        _fixture.Register("echo", ["tool.read"]);

        Assert.Equal("plugin_allow_missing", await _fixture.ReasonAsync(Request("tool.write", workspace: ["*", "tool.write"], user: ["*", "tool.write"])));
    }

    [Theory]
    [InlineData("exec.*", "exec.*")]
    [InlineData("exec.run", "*")]
    [InlineData("*", "exec.run")]
    [InlineData("exec.run", "exec.run")]
    [Trait("attack", "CG-4")]
    public async Task Decide_PluginAllowsAndDenies_DenyWinsWhicheverIsWider(string allow, string deny)
    {
        _fixture.Register("echo", [allow], deny);

        Assert.Equal("plugin_deny_match", await _fixture.ReasonAsync(Request("exec.run")));
    }

    [Fact]
    public async Task Decide_NeitherGrantedNorUndenied_NamesTheMissingGrantFirst()
    {
        _fixture.Register("echo", ["sessions.read"], "exec.*");

        Assert.Equal("plugin_allow_missing", await _fixture.ReasonAsync(Request("exec.run")));
    }

    [Fact]
    public async Task Decide_WorkspaceDoesNotAllowIt_SaysSo()
    {
        _fixture.Register("echo", ["exec.run.sandboxed"]);

        Assert.Equal("workspace_allow_missing", await _fixture.ReasonAsync(Request("exec.run.sandboxed", workspace: ["calendar.*", "shopping.*"])));
    }

    [Theory]
    [InlineData("*", "exec.*")]
    [InlineData("exec.run", "*")]
    [InlineData("nothing.else", "exec.run")]
    [Trait("attack", "CG-4")]
    public async Task Decide_WorkspaceDeniesIt_DenyWinsAndIsNamedBeforeAMissingAllow(string allow, string deny)
    {
        _fixture.Register("echo", ["*"]);

        Assert.Equal("workspace_deny_match", await _fixture.ReasonAsync(Request("exec.run", workspace: [allow], workspaceDeny: [deny])));
    }

    [Theory]
    [InlineData("sessions.*", "messages.*")]
    [InlineData]
    public async Task Decide_UserLacksIt_SaysSo(params string[] user)
    {
        _fixture.Register("echo", ["exec.run.sandboxed"]);

        Assert.Equal("user_permission_missing", await _fixture.ReasonAsync(Request("exec.run.sandboxed", user: user)));
    }

    [Fact]
    public async Task Decide_PluginUnknownOrGoneAgain_IsNotRegistered()
    {
        Assert.Equal("plugin_not_registered", await _fixture.ReasonAsync(Request("sessions.read")));
        _fixture.Register("echo", ["*"]);
        Assert.Equal("ok", await _fixture.ReasonAsync(Request("sessions.read")));
        _fixture.Unregister("echo");
        Assert.Equal("plugin_not_registered", await _fixture.ReasonAsync(Request("sessions.read")));
    }

    [Fact]
    public async Task Decide_ThreeRequestsOfOnePlugin_AreEachDecidedAndAudited()
    {
        _fixture.Register("echo", ["sessions.read", "messages.send", "exec.run"]);
        string[] workspace = ["sessions.*", "messages.*"], user = ["sessions.read", "files.read"];

        Assert.Equal("ok", await _fixture.ReasonAsync(Request("sessions.read", workspace, user)));
        Assert.Equal("user_permission_missing", await _fixture.ReasonAsync(Request("messages.send", workspace, user)));
        Assert.Equal("workspace_allow_missing", await _fixture.ReasonAsync(Request("exec.run", workspace, ["*"])));
        Assert.Equal(["allowed", "denied", "denied"], _fixture.Audit.Entries.Select(entry => entry.Result));
    }

    [Theory]
    [InlineData("plugin", "plugin_allow_missing")]
    [InlineData("workspace", "workspace_allow_missing")]
    [InlineData("user", "user_permission_missing")]
    [Trait("attack", "CG-7")]
    public async Task Decide_OneSideEmpty_IsDenied(string empty, string reason)
    {
        _fixture.Register("echo", empty == "plugin" ? [] : ["*"]);

        Assert.Equal(reason, await _fixture.ReasonAsync(Request("exec.run", empty == "workspace" ? [] : ["*"], empty == "user" ? [] : ["*"])));
    }

    [Theory]
    [InlineData("tool.*", "*", "*", "ok")]
    [InlineData("tool.search", "tool.search", "tool.search", "ok")]
    [InlineData("tool.*", "", "*", "workspace_allow_missing")]
    [InlineData("tool.*", "tool.read", "*", "workspace_allow_missing")]
    [InlineData("tool.*", "*", "", "user_permission_missing")]
    [InlineData("tool.*", "*", "tool.read", "user_permission_missing")]
    [InlineData("tool.*", "", "", "workspace_allow_missing")]
    [InlineData("", "*", "*", "plugin_allow_missing")]
    [InlineData("tool.*", "tool.search,tool.read", "*", "ok")]
    [InlineData("tool.*", "tool.search,tool.read", "tool.search", "ok")]
    [InlineData("tool.*", "tool.search,tool.read", "tool.write", "user_permission_missing")]
    [InlineData("tool.*", "tool.*", "tool.search", "ok")]
    [InlineData("tool.*", "tool.search", "tool.*", "ok")]
    public async Task Decide_ToolCapability_AgreesWithTheDispatchTable(string plugin, string workspace, string user, string reason)
    {
        _fixture.Register("echo", plugin.Split(',', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(reason, await _fixture.ReasonAsync(Request("tool.search", workspace.Split(',', StringSplitOptions.RemoveEmptyEntries), user.Split(',', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("sessions.*")]
    [InlineData("messages.send.*")]
    [InlineData("exec..run")]
    [InlineData("exec.run ")]
    [Trait("attack", "CG-3")]
    [Trait("attack", "CG-10")]
    public async Task Decide_MalformedCapability_IsDeniedAndAudited(string capability)
    {
        _fixture.Register("echo", ["*"]);

        var decision = await _fixture.DecideAsync(Request(capability));

        Assert.Equal(DecisionReason.RequestInvalid, decision.Reason);
        Assert.Equal("request_invalid", _fixture.LastEntry.Details["reason"]);
    }

    [Fact]
    public async Task Decide_NoPluginUserOrWorkspace_IsDeniedAndAudited()
    {
        _fixture.Register("", ["*"]);
        _fixture.Register("echo", ["*"]);
        var request = Request("exec.run");

        Assert.Equal("request_invalid", await _fixture.ReasonAsync(request with { Plugin = "" }));
        Assert.Equal("request_invalid", await _fixture.ReasonAsync(request with { WorkspaceId = default }));
        Assert.Equal("request_invalid", await _fixture.ReasonAsync(request with { Caller = request.Caller with { UserId = default } }));
        Assert.Equal(3, _fixture.Audit.Entries.Count);
    }

    [Theory]
    [InlineData("plugin_allow")]
    [InlineData("plugin_deny")]
    [InlineData("workspace_allow")]
    [InlineData("workspace_deny")]
    [InlineData("user_allow")]
    public async Task Decide_MalformedPatternOnAnySide_DeniesAndNamesTheSideInTheAudit(string side)
    {
        string[] With(string name, params string[] rules) => side == name ? [.. rules, "exec..*"] : rules;
        _fixture.Register("echo", With("plugin_allow", "*"), With("plugin_deny"));

        var decision = await _fixture.DecideAsync(Request("exec.run", With("workspace_allow", "*"), With("user_allow", "*"), With("workspace_deny")));

        Assert.Equal(DecisionReason.PatternInvalid, decision.Reason);
        Assert.Equal("pattern_invalid", _fixture.LastEntry.Details["reason"]);
        Assert.Equal(side, _fixture.LastEntry.Details["malformed_side"]);
        Assert.Equal("exec..*", _fixture.LastEntry.Details["malformed_rule"]);
        Assert.Equal("exec..*", decision.Sides.Single(found => found.Side == side).Malformed);
    }

    [Theory]
    [InlineData("/data/file.txt", "ok")]
    [InlineData("/data/sub/file.tar.gz", "ok")]
    [InlineData("/data/secret/x", "workspace_deny_match")]
    [InlineData("/data/./secret//x", "workspace_deny_match")]
    [InlineData("/data2/x", "plugin_allow_missing")]
    [InlineData("/data/../etc/shadow", "request_invalid")]
    [Trait("attack", "CG-2")]
    public async Task Decide_PathScope_IsCanonicalisedBeforeAnythingIsCompared(string path, string reason)
    {
        _fixture.Register("echo", ["filesystem.read./data/*"]);
        var request = Request("filesystem.read", workspaceDeny: ["filesystem.read./data/secret/*"]) with { PathScope = path };

        Assert.Equal(reason, await _fixture.ReasonAsync(request));
    }

    [Fact]
    public async Task Decide_Decided_TellsWhichRuleOfEachSideSaidWhat()
    {
        _fixture.Register("echo", ["exec.*"], "exec.run");

        var sides = (await _fixture.DecideAsync(Request("exec.run", ["*"], ["exec.run"]))).Sides;

        Assert.Equal(
            [("plugin_allow", "exec.*"), ("plugin_deny", "exec.run"), ("workspace_deny", null), ("workspace_allow", "*"), ("user_allow", "exec.run")],
            sides.Select(side => (side.Side, side.Rule)));
    }

    [Fact]
    public async Task Preview_SameRequest_SaysTheSameWithoutAnEntry()
    {
        _fixture.Register("echo", ["exec.*"]);
        var request = Request("exec.run", user: []);

        var preview = _fixture.Enforcer.Preview(request);

        Assert.Equal((await _fixture.DecideAsync(request)).Reason, preview.Reason);
        Assert.False(preview.WouldAllow);
        Assert.Single(_fixture.Audit.Entries);
    }

    [Fact]
    public async Task Decide_NarrowedCaller_IsHeldToTheNarrowerSide()
    {
        _fixture.Register("echo", ["*"]);
        var request = Request("tool.write");
        var narrowed = request.Caller with { Permissions = CapabilitySet.Parse(["*"]).Narrow(CapabilitySet.Parse(["tool.read"])) };

        Assert.Equal("user_permission_missing", await _fixture.ReasonAsync(request with { Caller = narrowed }));
        Assert.Equal("ok", await _fixture.ReasonAsync(request with { Caller = narrowed, Capability = "tool.read" }));
    }
}
