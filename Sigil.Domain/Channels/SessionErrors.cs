// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Why a session takes no message or retry.</summary>
internal static class SessionErrors
{
    public static readonly SigilError NotLast = new(
        ErrorCodes.TurnNotRetryable, "Only the last turn of a session can be run again.", Fix: "Send the message again instead.");

    public static readonly SigilError NotEnded = new(
        ErrorCodes.TurnNotRetryable, "The turn has not ended.", Fix: "Wait for its end, or cancel it.");

    /// <summary>The refusal of a session that is not active; null for an active or a new one.</summary>
    public static SigilError? Refusal(Session? session) => session switch
    {
        null or { Status: SessionStatus.Active } => null,
        { Status: SessionStatus.Archived } => new(ErrorCodes.SessionForbidden, "The session is archived.", Fix: "Bring it back first, or start a new one."),
        _ => new(ErrorCodes.SessionForbidden, "The session is paused.", Fix: "Resume it first, or start a new one."),
    };
}
