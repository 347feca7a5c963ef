// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Sigil.Web.Components.Controls;

/// <summary>Renames something where it stands: Enter saves, Escape keeps the old title.</summary>
public partial class InlineRename
{
    private const int MaxLength = 200;
    private string _title = "";
    private ElementReference _input;

    /// <summary>The title so far.</summary>
    [Parameter, EditorRequired]
    public required string Title { get; set; }

    /// <summary>Called with the new title.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<string> OnDone { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    protected override void OnInitialized() => _title = Title;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _input.FocusAsync();
        }
    }

    private Task SaveAsync()
    {
        var title = _title.Trim();
        return title.Length == 0 || title == Title ? OnCancel.InvokeAsync() : OnDone.InvokeAsync(title);
    }

    private Task OnKeyAsync(KeyboardEventArgs pressed) => pressed.Key == "Escape" ? OnCancel.InvokeAsync() : Task.CompletedTask;
}
