// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Components.Dialogs;

namespace Sigil.Web.Components.Pages.Settings.SignIns;

/// <summary>The browsers in which the caller is signed in, and how to end that; for those who may, everybody's.</summary>
public sealed partial class SignInsPage
{
    private IReadOnlyList<SignIn>? _signIns;
    private ElementReference _title;
    private string? _this;
    private bool _everybody;

    [Inject]
    public required ISignIns SignIns { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    /// <summary><c>all</c> for everybody's.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool Everybody => Show == "all";

    private IReadOnlyList<SignIn> Others => _signIns is { } all ? [.. all.Where(signIn => !IsThis(signIn))] : [];

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && (_signIns is null || _everybody != Everybody))
        {
            _everybody = Everybody;
            Hush();
            await RefreshAsync();
        }
    }

    private async Task RefreshAsync()
    {
        _this = (await WhoAsync())?.CredentialId;
        if (await ReadAsync(caller => SignIns.ListAsync(caller, Everybody, Gone)) is { } found)
        {
            // The one that is looked from comes first; the rest stays newest first.
            _signIns = [.. found.OrderByDescending(IsThis)];
        }
    }

    private bool IsThis(SignIn signIn) => signIn.Id.Value == _this;

    private async Task EndAsync(SignIn signIn)
    {
        var name = BrowserWords.Of(signIn.UserAgent);
        if (await Dialogs.ConfirmAsync("Sign out this browser?", $"{name} is signed out at once. To come back, it needs a new sign-in link.", "Sign out")
            && await ActAsync(caller => SignIns.RevokeAsync(caller, signIn.Id, Gone), $"{name} is signed out.") is not null)
        {
            await ShowWhatIsLeftAsync();
        }
    }

    private async Task EndOthersAsync()
    {
        var others = Others;
        var count = others.Count == 1 ? "1 browser" : string.Create(CultureInfo.InvariantCulture, $"{others.Count} browsers");
        if (await Dialogs.ConfirmAsync("Sign out all others?", $"{count} will be signed out at once; this one stays. To come back, each needs a new sign-in link.", "Sign out all others"))
        {
            await ActAsync(caller => EndAllAsync(caller, others), $"Signed out: {count}.");
            await ShowWhatIsLeftAsync();
        }
    }

    private async ValueTask<Outcome<bool>> EndAllAsync(Caller caller, IReadOnlyList<SignIn> all)
    {
        foreach (var signIn in all)
        {
            var ended = await SignIns.RevokeAsync(caller, signIn.Id, Gone);
            if (!ended.Succeeded)
            {
                return ended.Error;
            }
        }

        return true;
    }

    private async Task ShowWhatIsLeftAsync()
    {
        await RefreshAsync();

        // The button that was pressed may be gone with what it was for.
        await _title.FocusAsync();
    }
}
