// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>Why a lane takes no message.</summary>
internal static class LaneErrors
{
    public static readonly SigilError ShuttingDown = new(
        ErrorCodes.ShuttingDown, "The gateway is stopping and takes no more messages.", Fix: "Send the message again when it is back.");

    public static SigilError Full(int capacity) => new(
        ErrorCodes.LaneFull, $"{capacity} messages of this session wait already.", Fix: "Wait for an answer, or cancel one of them, and send it again.")
    {
        RetryAfter = TimeSpan.FromSeconds(5),
    };
}
