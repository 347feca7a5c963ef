// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Web.Configuration.Editing;

namespace Sigil.Web.Components.Pages.Settings.Configuration;

/// <summary>The configuration file: checked while it is written, and nothing saved that a start would refuse.</summary>
public sealed partial class ConfigurationPage
{
    private ConfigurationText? _shown;
    private ConfigurationCheck? _check;
    private ConfigurationEditor? _editor;
    private string? _text;

    [Inject]
    public required IConfigurationFile Files { get; init; }

    private bool Dirty => _text is not null && _text != _shown?.Text;

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        Hush();
        if (await ReadAsync(caller => Files.ReadAsync(caller, Gone)) is { } read)
        {
            Show(read);
        }
    }

    private async Task CheckAsync(string text)
    {
        _text = text;
        Hush();
        var check = Dirty ? await ReadAsync(caller => Files.CheckAsync(caller, text, Gone)) : null;

        // Somebody who types on gets the verdict on what they typed last, whichever was ready first.
        if (text == _text)
        {
            _check = check;
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        if (_editor is not null)
        {
            await _editor.FlushAsync();
        }

        if (_text is not { } text || _check?.Problems.Count > 0)
        {
            return;
        }

        var revision = _shown?.Revision;
        if (await ActAsync(caller => Files.WriteAsync(caller, text, revision, Gone), "Saved and in force.") is { } written)
        {
            Show(written);
        }
    }

    private void Show(ConfigurationText read) => (_shown, _text, _check) = (read, null, null);
}
