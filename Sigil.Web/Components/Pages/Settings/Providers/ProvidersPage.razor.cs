// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Components.Dialogs;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>The vendors of models: which there are, how they are, and which of their models is used where nobody names one.</summary>
public sealed partial class ProvidersPage
{
    private readonly PagedList<ProviderDetails> _providers;
    private bool _adding;
    private string? _editing;
    private int _version;
    private ElementReference _add;

    public ProvidersPage() => _providers = new(ListAsync);

    [Inject]
    public required IProviderDirectory Directory { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await _providers.RefreshAsync();
        }
    }

    private Task<Outcome<Page<ProviderDetails>>> ListAsync(string? after) => AskAsync(caller => ValueTask.FromResult(Directory.List(caller, PageSize, after)));

    private void Add()
    {
        Hush();
        (_adding, _editing) = (true, null);
    }

    private void Edit(ProviderDetails provider)
    {
        Hush();
        (_adding, _editing) = (false, provider.Status.Name);
    }

    // The form takes the keyboard's focus along when it goes.
    private void Close()
    {
        (_adding, _editing) = (false, null);
        FocusNext(() => _add);
    }

    private Task StartOverAsync()
    {
        Close();
        return ReloadAsync();
    }

    private Task SavedAsync(ProviderDetails provider)
    {
        Close();
        Say($"“{provider.Status.Name}” is saved and in force. Test it to see whether it answers.");
        return ReloadAsync();
    }

    private async Task RemoveAsync(ProviderDetails provider)
    {
        var name = provider.Status.Name;
        if (await Dialogs.ConfirmAsync($"Remove “{name}”?", "Its key and its settings are taken out of the configuration. Turns that run go on to their end.", "Remove")
            && await ActAsync<ProviderDetails>(caller => Directory.RemoveAsync(caller, name, provider.Revision, Gone), $"“{name}” is removed.") is not null)
        {
            await ReloadAsync();
        }
    }

    private Task ReloadAsync()
    {
        _version++;
        return _providers.RefreshAsync();
    }
}
