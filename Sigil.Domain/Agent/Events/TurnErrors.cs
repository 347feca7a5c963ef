// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Agent.Events;

/// <summary>Errors of turns that more than one place reports.</summary>
internal static class TurnErrors
{
    public static readonly SigilError Interrupted = new(
        ErrorCodes.TurnInterrupted, "The gateway stopped before this answer was complete.", Fix: "Retry the message.");

    /// <summary>The error as it is kept and shown: what a turn stores of it, so that a rebuilt stream says the same as the live one.</summary>
    public static SigilError AsStored(this SigilError error) => new(error.Code, error.Message, Fix: error.Fix);
}
