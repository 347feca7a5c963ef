// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class SessionCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Session_RenamedArchivedAndBack_TakesMessagesAgain()
    {
        var id = (await JsonAsync("session", "create", "--title", "Draft")).Text("id");

        var renamed = await JsonAsync("session", "rename", id, "Tomatoes in May");
        var archived = await JsonAsync("session", "archive", id);
        var refused = await fixture.Gateway.CliAsync("chat", "-m", "hi", "-s", id);
        await JsonAsync("session", "unarchive", id);
        var taken = await fixture.Gateway.CliAsync("chat", "-m", "hi", "-s", id);
        var shown = await fixture.Gateway.CliAsync("session", "show", id);

        Assert.Equal(("Tomatoes in May", "archived"), (renamed.Text("title"), archived.Text("status")));
        Assert.Equal((ExitCodes.Failure, ExitCodes.Success), (refused.Code, taken.Code));
        Assert.Matches(@"(?m)^title +Tomatoes in May$", shown.Output);
    }

    [Fact]
    public async Task Session_Branched_IsACopyThatCanBeDeletedAlone()
    {
        var id = (await fixture.Owner.ChatAsync("to be copied")).Text("session_id");

        var copy = (await JsonAsync("session", "branch", id, "--title", "Another way")).Text("id");
        var deleted = await fixture.Gateway.CliAsync("session", "delete", copy, "--yes");
        var gone = await fixture.Gateway.CliAsync("session", "show", copy);

        Assert.NotEqual(id, copy);
        Assert.Equal($"Deleted {copy}.\n", deleted.Output);
        Assert.Equal((ExitCodes.Failure, ExitCodes.Success), (gone.Code, (await fixture.Gateway.CliAsync("session", "show", id)).Code));
    }

    [Fact]
    public async Task Export_ToAFile_IsWhatTheApiSends()
    {
        var id = (await fixture.Owner.ChatAsync("keep \u202e this")).Text("session_id");
        var file = Path.Combine(Directory.CreateTempSubdirectory("sigil-export-").FullName, "session.json");

        var (code, _, error) = await fixture.Gateway.CliAsync("session", "export", id, "-o", file);
        var again = await fixture.Gateway.CliAsync("session", "export", id, "-o", file);

        Assert.True(code == ExitCodes.Success, error);
        var saved = JsonElement.Parse(await File.ReadAllTextAsync(file));
        Assert.Equal(("sigil.session", "keep \u202e this"), (saved.Text("format"), saved.List("turns")[0].List("messages")[0].Text("content")));
        Assert.Equal(ExitCodes.Usage, again.Code);
        Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    [Trait("attack", "XS-6")]
    public async Task Export_Printed_HasNoControlCharacters()
    {
        var id = (await fixture.Owner.ChatAsync("red \u001b[31malert\u202e")).Text("session_id");

        var (code, output, _) = await fixture.Gateway.CliAsync("session", "export", id, "--format", "markdown");

        Assert.Equal(ExitCodes.Success, code);
        Assert.Contains("red alert", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output, character => character is '\u001b' or '\u202e');
    }

    [Fact]
    public async Task Export_ToWhereNobodyMayWrite_LeavesNothingBehind()
    {
        var id = (await fixture.Owner.ChatAsync("hi")).Text("session_id");

        var (code, _, error) = await fixture.Gateway.CliAsync("session", "export", id, "-o", Path.Combine(fixture.Gateway.DataDirectory, "no", "such", "folder"));

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_WithAStatus_ShowsThoseOnly()
    {
        var (kept, put) = ((await JsonAsync("session", "create", "--title", "Kept")).Text("id"), (await JsonAsync("session", "create", "--title", "Put away")).Text("id"));
        await JsonAsync("session", "archive", put);

        var archived = (await JsonAsync("session", "list", "--status", "archived")).EnumerateArray().Select(session => session.Text("id")).ToList();

        Assert.Contains(put, archived);
        Assert.DoesNotContain(kept, archived);
    }

    private Task<JsonElement> JsonAsync(params string[] arguments) => fixture.Gateway.CliJsonAsync(arguments);
}
