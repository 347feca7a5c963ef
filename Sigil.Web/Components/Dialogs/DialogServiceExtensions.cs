// SPDX-License-Identifier: Apache-2.0

using Radzen;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Dialogs;

/// <summary>The dialogs of the pages.</summary>
internal static class DialogServiceExtensions
{
    /// <summary>Asks before a session is deleted; true when it shall be.</summary>
    public static Task<bool> ConfirmDeleteAsync(this DialogService dialogs, Session session)
        => dialogs.ConfirmAsync("Delete this chat?", $"“{VisibleText.Line(session.Title)}” and all its messages will be gone. This cannot be undone.", "Delete");

    /// <summary>Asks before something that is not easily undone; true when it shall happen.</summary>
    /// <param name="dialogs">Shows the question.</param>
    /// <param name="title">The question.</param>
    /// <param name="text">What will happen; what comes from somebody else has its hidden characters spelled out already.</param>
    /// <param name="action">What the button that does it says.</param>
    public static async Task<bool> ConfirmAsync(this DialogService dialogs, string title, string text, string action)
    {
        var parameters = new Dictionary<string, object?> { [nameof(ConfirmDialog.Text)] = text, [nameof(ConfirmDialog.Action)] = action };
        return await dialogs.OpenAsync<ConfirmDialog>(title, parameters, Options("26rem")) is true;
    }

    /// <summary>Lists the keys that do something.</summary>
    public static Task ShowShortcutsAsync(this DialogService dialogs) => dialogs.OpenAsync<ShortcutsDialog>("Keyboard shortcuts", [], Options("28rem"));

    private static DialogOptions Options(string width) => new()
    {
        Width = $"min({width}, calc(100vw - 2rem))",
        CloseDialogOnEsc = true,
        CloseDialogOnOverlayClick = true,
        AutoFocusFirstElement = true,
        CloseAriaLabel = "Close",
    };
}
