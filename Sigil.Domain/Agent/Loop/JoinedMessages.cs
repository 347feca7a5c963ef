// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Looks at the border between a message and the one before: the model reads them as one text, so what was cut in two must not pass because neither half says anything (PI-D8).</summary>
internal sealed class JoinedMessages(IContentScanner scanner, TurnAudit audit)
{
    /// <summary>How much of each side is looked at; both were scanned as a whole when they came.</summary>
    private const int Side = 400;

    /// <summary>The refusal, or null when the two may stand together.</summary>
    public async ValueTask<SigilError?> CheckAsync(TurnContext turn, IReadOnlyList<ChatMessage> history, CancellationToken cancellationToken)
    {
        var before = scanner.Enabled ? Last(history) : "";
        var now = turn.Request.Message.Content;
        if (before.Length == 0 || now.Length == 0)
        {
            return null;
        }

        var border = $"{before[^Math.Min(Side, before.Length)..]} {now[..Math.Min(Side, now.Length)]}";
        var verdict = await scanner.ScanAsync(ScanStage.Input, Origin.UserInput, border, cancellationToken).ConfigureAwait(false);
        if (!verdict.Blocked)
        {
            return null;
        }

        await audit.WriteInputBlockedAsync(turn, verdict.Rules).ConfigureAwait(false);
        return LoopErrors.InputBlocked;
    }

    private static string Last(IReadOnlyList<ChatMessage> history)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].Role == MessageRole.User)
            {
                return history[i].Content;
            }
        }

        return "";
    }
}
