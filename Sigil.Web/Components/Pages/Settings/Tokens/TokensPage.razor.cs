// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Tokens;

/// <summary>The caller's own tokens: made, looked over, revoked; for those who may, everybody's.</summary>
public sealed partial class TokensPage
{
    private readonly PagedList<ApiToken> _tokens;
    private ElementReference _title;
    private IssuedApiToken? _issued;
    private bool _creating;
    private bool _all;
    private bool _everybody;
    private int _ended;

    public TokensPage() => _tokens = new(ListAsync);

    [Inject]
    public required IApiTokens Tokens { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    /// <summary><c>all</c> for everybody's.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool Everybody => Show == "all";

    private string Nothing => (_ended > 0, Everybody) switch
    {
        (true, _) => "None of them works any more.",
        (_, true) => "Nobody has a token.",
        _ => "You have no tokens.",
    };

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && (_tokens.Items is null || _everybody != Everybody))
        {
            _everybody = Everybody;
            Hush();
            await _tokens.RefreshAsync();
        }
    }

    private async Task<Outcome<Page<ApiToken>>> ListAsync(string? after)
    {
        var found = await AskAsync(caller => Tokens.ListAsync(caller, Everybody, Gone));
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var now = Time.GetUtcNow();
        _ended = found.Value.Count(token => TokenWords.Ended(token, now) is not null);
        return Domain.Common.Pages.Cut(
            found.Value.Where(token => _all || TokenWords.Ended(token, now) is null), token => Domain.Common.Pages.KeyOf(token.CreatedAt, token.Id.Value), PageSize, after, descending: true);
    }

    private void Begin()
    {
        Hush();
        _creating = true;
    }

    private Task CreatedAsync(IssuedApiToken issued)
    {
        (_creating, _issued) = (false, issued);
        return _tokens.RefreshAsync();
    }

    private async Task CancelAsync()
    {
        _creating = false;
        await _title.FocusAsync();
    }

    private async Task PutAwayAsync()
    {
        _issued = null;
        await _title.FocusAsync();
    }

    private Task ShowEndedAsync(ChangeEventArgs chosen)
    {
        _all = chosen.Value is true;
        return _tokens.RefreshAsync();
    }

    private async Task RevokeAsync(ApiToken token)
    {
        var name = VisibleText.Line(token.Name);
        if (await Dialogs.ConfirmAsync("Revoke this token?", $"“{name}” stops working at once, also for what is connected with it now. This cannot be undone.", "Revoke")
            && await ActAsync(caller => Tokens.RevokeAsync(caller, token.Id, Gone), $"“{name}” is revoked.") is not null)
        {
            await _tokens.RefreshAsync();

            // The button that was pressed is gone with what it was for.
            await _title.FocusAsync();
        }
    }
}
