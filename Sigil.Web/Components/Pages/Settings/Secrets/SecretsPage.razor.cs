// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Components.Dialogs;

namespace Sigil.Web.Components.Pages.Settings.Secrets;

/// <summary>The vault: what there is, where it may go, when it was used. Never a value.</summary>
public sealed partial class SecretsPage
{
    private readonly PagedList<StoredSecret> _secrets;
    private ElementReference _title;
    private SecretName? _editing;
    private bool _adding;

    public SecretsPage() => _secrets = new(ListAsync);

    [Inject]
    public required ISecretDirectory Secrets { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            await _secrets.RefreshAsync();
        }
    }

    private Task<Outcome<Page<StoredSecret>>> ListAsync(string? after) => AskAsync(caller => ValueTask.FromResult(Secrets.List(caller, PageSize, after)));

    private void Add()
    {
        Hush();
        (_adding, _editing) = (true, null);
    }

    private void Edit(StoredSecret secret)
    {
        Hush();
        (_adding, _editing) = (false, secret.Name);
    }

    private async Task CloseAsync()
    {
        (_adding, _editing) = (false, null);
        await _title.FocusAsync();
    }

    private Task StartOverAsync()
    {
        _editing = null;
        return _secrets.RefreshAsync();
    }

    private async Task SavedAsync(StoredSecret secret)
    {
        await CloseAsync();
        Say($"“{secret.Name}” is saved. Refer to it as {SecretReference.Of(secret.Name)}.");
        await _secrets.RefreshAsync();
    }

    private async Task RemoveAsync(StoredSecret secret)
    {
        if (await Dialogs.ConfirmAsync("Remove this secret?", $"“{secret.Name}” is gone for good, and what refers to it stops working at once.", "Remove")
            && await ActAsync(caller => Secrets.RemoveAsync(caller, secret.Name, secret.Revision, Gone), $"“{secret.Name}” is removed.") is not null)
        {
            await _secrets.RefreshAsync();

            // The button that was pressed is gone with what it was for.
            await _title.FocusAsync();
        }
    }
}
