// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Testing.Contracts;

/// <summary>Well-formed values for the contract tests; a test changes what it is about.</summary>
public static class Sample
{
    public static DateTimeOffset Now { get; } = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    public static WorkspaceId Workspace { get; } = WorkspaceId.Parse("personal");

    public static UserId Alice { get; } = UserId.Parse("usr_alice");

    public static UserId Bob { get; } = UserId.Parse("usr_bob");

    public static User User(string id = "usr_alice") => new() { Id = UserId.Parse(id), Name = "Alice", Role = UserRole.Owner, CreatedAt = Now };

    public static Workspace NewWorkspace(string id = "personal") => new()
    {
        Id = WorkspaceId.Parse(id),
        Description = "Everything of mine.",
        Members = [Alice],
        ToolAllow = CapabilitySet.Parse(["tool.*"]),
        ToolDeny = CapabilitySet.Parse(["tool.shell"]),
        Model = ModelReference.Parse("demo/assistant"),
        CreatedAt = Now,
    };

    public static ApiToken Token(string id = "tok_one") => new()
    {
        Id = ApiTokenId.Parse(id),
        UserId = Alice,
        Name = "script",
        SecretHash = new string('a', 64),
        Permissions = ["chat.send", "sessions.*"],
        CreatedAt = Now,
        ExpiresAt = Now.AddDays(30),
    };

    public static SignIn SignIn(string id = "sgn_one") => new()
    {
        Id = SignInId.Parse(id),
        UserId = Alice,
        SecretHash = new string('b', 64),
        UserAgent = "Browser\r\n\u001b[31m\"}",
        Address = "127.0.0.1",
        CreatedAt = Now,
        LastSeenAt = Now,
        ExpiresAt = Now.AddDays(14),
    };

    public static Session Session(string id = "ses_one", UserId? user = null, string title = "Hello") => new()
    {
        Id = SessionId.Parse(id),
        WorkspaceId = Workspace,
        UserId = user ?? Alice,
        Title = title,
        Status = SessionStatus.Active,
        CreatedAt = Now,
        UpdatedAt = Now,
    };

    public static Message Message(string id, SessionId session, TurnId turn, MessageRole role = MessageRole.User, string content = "hello") => new()
    {
        Id = MessageId.Parse(id),
        SessionId = session,
        TurnId = turn,
        Role = role,
        Origin = role switch { MessageRole.User => Origin.UserInput, MessageRole.Tool => Origin.ToolOutput, _ => Origin.System },
        Content = content,
        CreatedAt = Now,
    };

    /// <summary>A draft that makes the session too.</summary>
    public static TurnDraft FirstTurn(Session session, string turn = "trn_one", string text = "hello")
        => NextTurn(session, turn, text) with { NewSession = session };

    /// <summary>A draft in a session that exists.</summary>
    public static TurnDraft NextTurn(Session session, string turn, string text = "hello") => new()
    {
        WorkspaceId = session.WorkspaceId,
        SessionId = session.Id,
        TurnId = TurnId.Parse(turn),
        UserMessage = Message($"msg_{turn}", session.Id, TurnId.Parse(turn), content: text),
        AcceptedAt = Now,
    };

    /// <summary>How a plain turn ends: one answer.</summary>
    public static TurnCompletion Completion(Session session, string turn, string answer = "hi there") => new()
    {
        WorkspaceId = session.WorkspaceId,
        SessionId = session.Id,
        TurnId = TurnId.Parse(turn),
        Status = TurnStatus.Completed,
        Messages = [Message($"msg_{turn}_answer", session.Id, TurnId.Parse(turn), MessageRole.Assistant, answer)],
        Model = ModelReference.Parse("demo/assistant"),
        Usage = new TokenUsage(10, 20, 3, 4),
        CostUsd = 0.000123m,
        StopReason = "stop",
        EndedAt = Now.AddSeconds(2),
    };
}
