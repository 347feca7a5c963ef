// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Login;

/// <summary>Why a sign-in failed, and what to do about it.</summary>
internal static class LoginWords
{
    /// <summary>The words for the code in the address; null when there was no attempt. Unknown codes read like a bad link: the address is not ours to repeat.</summary>
    public static (string What, string Fix)? For(string? error) => error switch
    {
        null or "" => null,
        "expired" => ("This link has expired.", "Run sigil login-link on the gateway’s machine and open the new one."),
        "limited" => ("Too many attempts.", "Wait a minute, then open a fresh link from sigil login-link."),
        _ => ("This link does not work, or was used before.", "Run sigil login-link on the gateway’s machine and open the new one."),
    };
}
