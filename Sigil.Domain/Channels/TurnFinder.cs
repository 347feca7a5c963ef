// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Finds the stream of a turn in a session of the caller's: from memory, else rebuilt from disk.</summary>
internal sealed class TurnFinder(SessionAccess access, ITurnStore turns, TurnStreams streams)
{
    /// <summary>The stream, for a caller with <paramref name="permission"/>.</summary>
    public async ValueTask<Outcome<ITurnStream>> FindAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, TurnId turnId, string permission, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, permission, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (streams.Find(workspaceId, sessionId, turnId) is { } live)
        {
            return Outcome.Of<ITurnStream>(live);
        }

        var history = turnId.Value is null ? null : await turns.FindAsync(workspaceId, sessionId, turnId, cancellationToken).ConfigureAwait(false);
        if (history is null)
        {
            return SigilError.NotFound("turn");
        }

        // It may have been committed, and got its stream, since the first look.
        return Outcome.Of<ITurnStream>(streams.Find(workspaceId, sessionId, turnId) ?? TurnReplay.Rebuild(history));
    }
}
