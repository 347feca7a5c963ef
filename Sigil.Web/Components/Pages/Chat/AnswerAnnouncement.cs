// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>What a screen reader says when a turn has ended.</summary>
internal static class AnswerAnnouncement
{
    private const int MaxLength = 400;

    /// <summary>One or a few sentences.</summary>
    public static string For(TurnViewModel turn) => turn.Status switch
    {
        TurnStatus.Completed => Shortened(turn.AnswerText),
        TurnStatus.Cancelled => "The answer was stopped.",
        TurnStatus.Failed => $"The answer failed. {turn.Error?.Message}",
        TurnStatus.Interrupted => "The answer was interrupted.",
        _ => "",
    };

    private static string Shortened(string text) => text.Length <= MaxLength ? $"Answer: {text}" : $"Answer: {text[..MaxLength]} … The whole answer is on the page.";
}
