// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Streaming;

/// <summary>What becomes of a turn when a client that watched it goes away: it goes on, unless the client said otherwise and nobody else watches.</summary>
internal sealed class Departures(IConversations conversations, IHostApplicationLifetime lifetime)
{
    /// <summary>The field and query parameter by which a client says so.</summary>
    public const string Field = "on_disconnect";

    /// <summary>Whether the text asks for a turn to be cancelled; null and <c>continue</c> do not.</summary>
    public static Outcome<bool> Cancels(string? text) => text switch
    {
        null or "" or "continue" => false,
        "cancel" => true,
        _ => new SigilError(ErrorCodes.RequestInvalid, $"'{Field}' is continue or cancel.", Field, "Leave it out to let the turn go on."),
    };

    /// <summary>Cancels the turn that its last watcher has left. When the gateway stops, that is no choice of the client's.</summary>
    public async Task LeaveAsync(Caller caller, TurnHandle turn)
    {
        if (turn.Stream is { Ended: false, Readers: 0 } && !lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await conversations.CancelAsync(caller, turn.WorkspaceId, turn.SessionId, turn.TurnId, CancellationToken.None);
        }
    }
}
