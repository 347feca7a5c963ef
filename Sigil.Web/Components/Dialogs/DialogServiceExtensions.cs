// SPDX-License-Identifier: Apache-2.0

using Radzen;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Dialogs;

/// <summary>The dialogs of the pages.</summary>
internal static class DialogServiceExtensions
{
    /// <summary>Asks before a session is deleted; true when it shall be.</summary>
    public static async Task<bool> ConfirmDeleteAsync(this DialogService dialogs, Session session)
    {
        var parameters = new Dictionary<string, object?>
        {
            [nameof(ConfirmDialog.Text)] = $"“{VisibleText.Line(session.Title)}” and all its messages will be gone. This cannot be undone.",
            [nameof(ConfirmDialog.Action)] = "Delete",
        };
        return await dialogs.OpenAsync<ConfirmDialog>("Delete this chat?", parameters, Options("26rem")) is true;
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
