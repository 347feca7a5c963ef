// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Navigation;

/// <summary>Every name under which the gateway keeps something in the browser. None of it is secret.</summary>
internal static class BrowserStorageKeys
{
    /// <summary>Cookie: <c>light</c>, <c>dark</c> or <c>system</c>. A cookie, so that the first byte of a page already has the right colours.</summary>
    public const string Theme = "sigil_theme";

    /// <summary>Local storage: start of the key of an unsent message; the workspace and the session follow.</summary>
    public const string DraftPrefix = "sigil.draft.";

    /// <summary>The key of the unsent message of one chat; all new chats of a workspace share one.</summary>
    public static string Draft(string workspaceId, string? sessionId) => $"{DraftPrefix}{workspaceId}.{sessionId ?? "new"}";
}
