// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>What is refused before it reaches the database: parts that do not belong together.</summary>
internal static class TurnChecks
{
    public static void Check(TurnDraft draft)
    {
        Check([draft.UserMessage], draft.SessionId, draft.TurnId);
        if (draft.NewSession is { } made && (made.Id != draft.SessionId || made.WorkspaceId != draft.WorkspaceId))
        {
            throw StorageErrors.Invalid("The new session is not the one that the draft names.", "session_id");
        }
    }

    public static void Check(TurnCompletion completion)
    {
        Check(completion.Messages, completion.SessionId, completion.TurnId);
        if (completion.Status is not (TurnStatus.Completed or TurnStatus.Failed or TurnStatus.Cancelled or TurnStatus.Interrupted))
        {
            throw StorageErrors.Invalid("A turn ends completed, failed, cancelled or interrupted.", "status");
        }
    }

    public static void Check(IReadOnlyList<Message> messages, SessionId sessionId, TurnId turnId)
    {
        foreach (var message in messages)
        {
            if (message.SessionId != sessionId || message.TurnId != turnId)
            {
                throw StorageErrors.Invalid("A message belongs to another turn.", "messages");
            }

            if (message.Role == MessageRole.Unknown)
            {
                throw StorageErrors.Invalid("A message has a role.", "role");
            }
        }
    }
}
