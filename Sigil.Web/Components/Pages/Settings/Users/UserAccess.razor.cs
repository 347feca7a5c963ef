// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Administration;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Text;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>How a user gets in: a link to sign in with, shown once; or not at all.</summary>
public sealed partial class UserAccess
{
    private SecretValue? _link;
    private DateTimeOffset _linkEnds;
    private ElementReference _title;

    [Inject]
    public required IUserDirectory Directory { get; init; }

    [Inject]
    public required ILoginLinks Links { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required User User { get; set; }

    /// <summary>Whether it is whoever looks at the page.</summary>
    [Parameter]
    public bool IsMe { get; set; }

    /// <summary>Whether they cannot be shut out.</summary>
    [Parameter]
    public bool KeepIn { get; set; }

    /// <summary>Reads the user anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    private async Task MakeLinkAsync()
    {
        if (await ActAsync(caller => Links.CreateForAsync(caller, User.Id, Gone), said: null) is { } made)
        {
            _link = new SecretValue($"{Navigation.ToAbsoluteUri(SigilUrls.Login)}#{made.Token.Reveal()}");
            _linkEnds = made.ExpiresAt;
        }
    }

    private void PutAway()
    {
        _link = null;
        FocusNext(() => _title);
    }

    private async Task DisableAsync()
    {
        var name = VisibleText.Line(User.Name);
        var text = IsMe
            ? "You will be signed out everywhere at once, your tokens are revoked for good, and somebody else has to enable you again."
            : $"{name} is signed out everywhere at once. Their tokens and sign-ins are revoked for good, and what they have running is stopped. Their chats are kept, and you can enable them again.";
        if (await Dialogs.ConfirmAsync($"Disable {name}?", text, "Disable"))
        {
            _link = null;
            await ChangeAsync(enabled: false, $"{name} is disabled: no way in is left.");
        }

        FocusNext(() => _title);
    }

    private async Task EnableAsync()
    {
        await ChangeAsync(enabled: true, $"{VisibleText.Line(User.Name)} may sign in anew. Make a sign-in link to let them in.");
        FocusNext(() => _title);
    }

    private async Task ChangeAsync(bool enabled, string said)
    {
        var revision = User.Revision;
        if (await ActAsync(caller => Directory.ChangeAsync(caller, User.Id, new UserChange { Enabled = enabled }, revision, Gone), said) is not null)
        {
            await OnChanged.InvokeAsync();
        }
    }

    private Task ReloadAsync()
    {
        Hush();
        return OnChanged.InvokeAsync();
    }
}
