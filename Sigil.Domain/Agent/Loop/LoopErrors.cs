// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Why a turn can fail by itself.</summary>
internal static class LoopErrors
{
    public static readonly SigilError Unexpected = new(
        ErrorCodes.LoopFailure, "The turn failed because of a fault in the gateway.", Fix: "Retry; if it happens again, the gateway's log says more.");

    public static readonly SigilError OutputTooLong = new(
        ErrorCodes.TurnLimit,
        $"The turn exceeded the maximum output of {OutputBudget.MaxCharacters:N0} characters and was stopped.",
        Fix: "Ask for the answer in smaller parts.");

    public static readonly SigilError InputBlocked = new(
        ErrorCodes.ScannerInputBlocked, "The content scanner refused the message together with the one before it.", Fix: "Say it in another way, or start a new session.");

    public static readonly SigilError OutputBlocked = new(
        ErrorCodes.ScannerOutputBlocked, "The content scanner withheld the answer.", Fix: "Ask in another way.");

    public static readonly SigilError StreamBroken = new(
        ErrorCodes.ProviderResponseInvalid, "The model's answer ended before it was complete.", Fix: "Retry the message.");

    public static readonly SigilError GoesInCircles = new(
        ErrorCodes.TurnLimit, "The turn was stopped: the model made the same tool calls again and again, with the same results.", Fix: "Ask in another way, or for a smaller step.");

    public static SigilError TooManyIterations(int limit) => new(
        ErrorCodes.TurnLimit,
        $"The turn exceeded maximum iterations: after {limit} answers the model still asked for tools.",
        Fix: "Ask for a smaller step, or raise agent.max_iterations in sigil.yaml.");
}
