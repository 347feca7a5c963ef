// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Tools.BuiltIn;

public sealed class SessionToolTests : IDisposable
{
    private readonly ToolFixture _fixture = new();
    private int _messages;

    public void Dispose() => _fixture.Dispose();

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task SessionList_OtherUsersAndWorkspaces_AreNotInIt()
    {
        await AddAsync("ses_1", "ada", "personal", "Mine");
        await AddAsync("ses_2", "bob", "personal", "Bob's");
        await AddAsync("ses_3", "ada", "work", "Mine elsewhere");

        var list = await ListAsync("{}");

        Assert.Equal(["ses_1"], list.GetProperty("sessions").EnumerateArray().Select(session => session.GetProperty("id").GetString()));
        Assert.True(list.GetProperty("sessions")[0].GetProperty("current").GetBoolean());
        Assert.False(list.GetProperty("more").GetBoolean());
    }

    [Fact]
    public async Task SessionList_TitleAndLimit_NarrowTheList()
    {
        foreach (var number in Enumerable.Range(1, 12))
        {
            await AddAsync($"ses_{number}", "ada", "personal", number % 2 == 0 ? $"Even {number}" : $"Odd {number}");
        }

        Assert.Equal(10, (await ListAsync("{}")).GetProperty("sessions").GetArrayLength());
        Assert.True((await ListAsync("{}")).GetProperty("more").GetBoolean());
        Assert.Equal(6, (await ListAsync("""{"title":"even"}""")).GetProperty("sessions").GetArrayLength());
        Assert.Equal(2, (await ListAsync("""{"limit":2}""")).GetProperty("sessions").GetArrayLength());
    }

    [Fact]
    public async Task SessionHistory_OwnSession_IsReadOldestFirstWithoutToolResults()
    {
        await AddAsync("ses_1", "ada", "personal", "Mine", "hello", "how are you");

        var history = JsonDocument.Parse((await _fixture.RunAsync("session_history", """{"session_id":"ses_1"}""")).Result).RootElement;

        Assert.Equal(["hello", "answer to hello", "how are you", "answer to how are you"], Texts(history));
        Assert.Equal("user", history.GetProperty("messages")[0].GetProperty("role").GetString());
        Assert.Equal("assistant", history.GetProperty("messages")[1].GetProperty("role").GetString());
        Assert.False(history.GetProperty("earlier_messages").GetBoolean());
    }

    [Fact]
    public async Task SessionHistory_Limit_KeepsTheLatest()
    {
        await AddAsync("ses_1", "ada", "personal", "Mine", "one", "two", "three");

        var history = JsonDocument.Parse((await _fixture.RunAsync("session_history", """{"session_id":"ses_1","limit":2}""")).Result).RootElement;

        Assert.Equal(["three", "answer to three"], Texts(history));
        Assert.True(history.GetProperty("earlier_messages").GetBoolean());
    }

    [Theory]
    [InlineData("ses_2")]
    [InlineData("ses_3")]
    [InlineData("ses_9")]
    [InlineData("../ses_1")]
    [Trait("attack", "CW-1")]
    public async Task SessionHistory_SessionOfAnotherUserOrWorkspaceOrNone_IsNotFoundAlike(string id)
    {
        await AddAsync("ses_2", "bob", "personal", "Bob's", "secret");
        await AddAsync("ses_3", "ada", "work", "Mine elsewhere", "secret");

        var run = await _fixture.RunAsync("session_history", $$"""{"session_id":"{{id}}"}""");

        Assert.Equal(("session not found", true), (run.Result, run.Outcome.IsError));
    }

    [Fact]
    public async Task SessionHistory_VeryLongMessages_StayValidJsonWithinTheCap()
    {
        await AddAsync("ses_1", "ada", "personal", "Mine", [.. Enumerable.Range(0, 40).Select(_ => string.Concat(Enumerable.Repeat("\u0001€", 4000)))]);

        var run = await _fixture.RunAsync("session_history", """{"session_id":"ses_1","limit":50}""");

        Assert.False(run.Outcome.Truncated);
        Assert.True(Encoding.UTF8.GetByteCount(run.Result) <= 64 * 1024);
        using var parsed = JsonDocument.Parse(run.Result);
        Assert.True(parsed.RootElement.GetProperty("earlier_messages").GetBoolean());
        Assert.True(parsed.RootElement.GetProperty("messages").GetArrayLength() > 2);
    }

    [Theory]
    [InlineData("session_list", "{}")]
    [InlineData("session_history", """{"session_id":"ses_1"}""")]
    [Trait("attack", "SH-9")]
    public async Task SessionTools_CredentialNarrowedToChatting_ReadsNothing(string tool, string arguments)
    {
        await AddAsync("ses_1", "ada", "personal", "Mine", "secret");

        var run = await _fixture.RunAsync(tool, arguments, ToolFixture.Context(permissions: ["chat.send", "tool.*"]));

        Assert.Equal(("the caller's credential does not permit reading sessions", true), (run.Result, run.Outcome.IsError));
    }

    private async Task<JsonElement> ListAsync(string arguments) => JsonDocument.Parse((await _fixture.RunAsync("session_list", arguments)).Result).RootElement;

    private static IEnumerable<string?> Texts(JsonElement history) => history.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("text").GetString());

    private async Task AddAsync(string id, string user, string workspace, string title, params string[] texts)
    {
        var (sessionId, workspaceId) = (SessionId.Parse(id), WorkspaceId.Parse(workspace));
        var session = new Session
        {
            Id = sessionId,
            WorkspaceId = workspaceId,
            UserId = UserId.Parse(user),
            Title = title,
            Status = SessionStatus.Active,
            CreatedAt = _fixture.Time.GetUtcNow(),
            UpdatedAt = _fixture.Time.GetUtcNow(),
        };
        foreach (var text in texts.Length == 0 ? ["hello"] : texts)
        {
            _fixture.Time.Advance(TimeSpan.FromSeconds(1));
            var turnId = TurnId.Parse($"trn_{id}_{_messages}");
            await _fixture.Conversations.BeginAsync(
                new TurnDraft
                {
                    NewSession = session,
                    WorkspaceId = workspaceId,
                    SessionId = sessionId,
                    TurnId = turnId,
                    UserMessage = Message(sessionId, turnId, MessageRole.User, text),
                    AcceptedAt = _fixture.Time.GetUtcNow(),
                },
                CancellationToken.None);
            session = null;
            await _fixture.Conversations.CompleteAsync(
                new TurnCompletion
                {
                    WorkspaceId = workspaceId,
                    SessionId = sessionId,
                    TurnId = turnId,
                    Status = TurnStatus.Completed,
                    Messages = [Message(sessionId, turnId, MessageRole.Tool, "a tool's result"), Message(sessionId, turnId, MessageRole.Assistant, "answer to " + text)],
                    Usage = TokenUsage.None,
                    EndedAt = _fixture.Time.GetUtcNow(),
                },
                CancellationToken.None);
        }
    }

    private Message Message(SessionId sessionId, TurnId turnId, MessageRole role, string text) => new()
    {
        Id = MessageId.Parse($"msg_{_messages++}"),
        SessionId = sessionId,
        TurnId = turnId,
        Role = role,
        Origin = Origin.UserInput,
        Content = text,
        CreatedAt = _fixture.Time.GetUtcNow(),
    };
}
