// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class WorkspaceCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Workspace_MadeChangedDeletedAndRestored_IsAsItWas()
    {
        var made = await JsonAsync("workspace", "create", "garden", "--description", "Plants.", "--allow", "tool.*", "--deny", "tool.shell");
        var changed = await JsonAsync("workspace", "update", "garden", "--description", "Weather.", "--if-match", made.Text("etag").Trim('"'));
        var deleted = await JsonAsync("workspace", "delete", "garden", "--yes");
        var gone = await fixture.Gateway.CliAsync("workspace", "show", "garden");
        var waiting = await JsonAsync("workspace", "list", "--deleted");
        var restored = await JsonAsync("workspace", "restore", "garden");

        Assert.Equal(("Plants.", "Weather.", "Weather."), (made.Text("description"), changed.Text("description"), restored.Text("description")));
        Assert.Equal("tool.shell", changed.GetProperty("tools").GetProperty("deny")[0].GetString());
        Assert.Equal("garden", deleted.Text("id"));
        Assert.Equal((ExitCodes.Failure, ""), (gone.Code, gone.Output));
        Assert.Contains(waiting.EnumerateArray(), workspace => workspace.Text("id") == "garden");
    }

    [Fact]
    public async Task Update_OfAnOlderRevision_IsRefusedWithWhatToDo()
    {
        var made = await JsonAsync("workspace", "create", "older");
        await JsonAsync("workspace", "update", "older", "--description", "first");

        var (code, _, error) = await fixture.Gateway.CliAsync("workspace", "update", "older", "--description", "second", "--if-match", made.Text("etag"));
        var any = await fixture.Gateway.CliAsync("workspace", "update", "older", "--description", "third", "--if-match", "*");

        Assert.Equal((ExitCodes.Failure, ExitCodes.Success), (code, any.Code));
        Assert.Contains("; ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_ListsGivenAsEmptyText_AreEmptied()
    {
        await JsonAsync("workspace", "create", "tight", "--allow", "tool.time_now", "tool.calculator");

        var kept = await JsonAsync("workspace", "update", "tight", "--description", "x");
        var emptied = await JsonAsync("workspace", "update", "tight", "--allow", "");

        Assert.Equal((2, 0), (kept.GetProperty("tools").GetProperty("allow").GetArrayLength(), emptied.GetProperty("tools").GetProperty("allow").GetArrayLength()));
    }

    [Fact]
    public async Task Member_AddedAndRemoved_IsNoMemberAnyMore()
    {
        await JsonAsync("user", "create", "Ada", "--role", "member", "--id", "ada");
        await JsonAsync("workspace", "create", "shared");

        await JsonAsync("workspace", "member", "add", "shared", "ada");
        var with = await JsonAsync("workspace", "member", "list", "shared");
        var removed = await fixture.Gateway.CliAsync("workspace", "member", "remove", "shared", "ada");
        var without = await JsonAsync("workspace", "member", "list", "shared");

        Assert.Equal((2, 1), (with.GetArrayLength(), without.GetArrayLength()));
        Assert.Equal("ada is no member of shared any more.\n", removed.Output);
    }

    [Fact]
    public async Task Tools_SavedAndTried_SayWhy()
    {
        await JsonAsync("workspace", "create", "tried", "--allow", "tool.calculator");

        var saved = await fixture.Gateway.CliAsync("workspace", "tools", "tried");
        var tried = await JsonAsync("workspace", "tools", "tried", "--deny", "tool.calculator");

        var line = saved.Output.Split('\n').Single(text => text.StartsWith("calculator\t", StringComparison.Ordinal)).Split('\t');
        Assert.Equal("yes", line[2]);
        Assert.NotEqual("", line[3]);
        Assert.False(tried.EnumerateArray().Single(preview => preview.Text("tool") == "calculator").GetProperty("allowed").GetBoolean());
    }

    private Task<JsonElement> JsonAsync(params string[] arguments) => fixture.Gateway.CliJsonAsync(arguments);
}
