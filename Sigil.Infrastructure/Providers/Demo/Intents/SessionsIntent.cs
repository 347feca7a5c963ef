// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Demo.Intents;

/// <summary>"List my sessions".</summary>
internal sealed partial class SessionsIntent : IDemoIntent
{
    public DemoReply? TryAnswer(DemoTurn turn)
        => Question().IsMatch(turn.Said) ? turn.CallTool("session_list", "Let me look at your sessions.") : null;

    [GeneratedRegex(@"\b(list|show|which|what)\b.{0,40}\b(sessions|conversations|chats)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Question();
}
