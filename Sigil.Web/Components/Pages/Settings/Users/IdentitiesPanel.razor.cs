// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Radzen;
using Sigil.Domain.Administration;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Controls;
using Sigil.Web.Components.Dialogs;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>Which accounts on channels are a user's.</summary>
public sealed partial class IdentitiesPanel
{
    private List<UserIdentity>? _identities;
    private string _channel = "";
    private string _external = "";
    private string _display = "";
    private TextField? _channelField;
    private TextField? _externalField;
    private ElementReference _title;

    [Inject]
    public required IUserIdentities Identities { get; init; }

    [Inject]
    public required DialogService Dialogs { get; init; }

    [Parameter, EditorRequired]
    public required User User { get; set; }

    /// <summary>Whether they are only to be looked at.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    protected override async Task OnInitializedAsync() => await LoadAsync();

    private async Task LoadAsync() => _identities = await ReadAsync(caller => AllPages.ReadAsync(after => Identities.ListAsync(caller, User.Id, AllPages.Size, after, Gone)));

    private async Task AddAsync()
    {
        var draft = new IdentityDraft(_channel.Trim(), _external.Trim(), _display.Trim() is { Length: > 0 } display ? display : null);
        if (await ActAsync(caller => Identities.AddAsync(caller, User.Id, draft, Gone), $"Who writes from {VisibleText.Line(draft.ExternalId)} on {VisibleText.Line(draft.Channel)} speaks as this user now.") is not null)
        {
            (_channel, _external, _display) = ("", "", "");
            await LoadAsync();
        }
        else if (Problem?.Field is "channel" or "external_id")
        {
            FocusNext(() => (Problem.Field == "channel" ? _channelField! : _externalField!).Input);
        }
    }

    private async Task RemoveAsync(UserIdentity identity)
    {
        var account = $"{VisibleText.Line(identity.ExternalId)} on {identity.Channel}";
        if (await Dialogs.ConfirmAsync("Remove this account?", $"Who writes from {account} is nobody this gateway knows, at once.", "Remove")
            && await ActAsync(caller => Identities.RemoveAsync(caller, User.Id, identity.Id, Gone), $"{account} is no longer this user's.") is not null)
        {
            await LoadAsync();
        }

        FocusNext(() => _title);
    }
}
