// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Controls;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>Makes a user and leads to their page. Only roles are offered that whoever makes it may give.</summary>
public sealed partial class NewUser
{
    private string _name = "";
    private string _role = RoleWords.Name(UserRole.Member);
    private string _id = "";
    private string? _idFault;
    private IReadOnlyList<(string Value, string Text)> _roles = [];
    private TextField? _nameField;
    private TextField? _idField;
    private ElementReference _title;

    [Inject]
    public required IUserDirectory Directory { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    protected override async Task OnInitializedAsync()
    {
        FocusNext(() => _title);
        _roles = await WhoAsync() is { } caller ? [.. RoleWords.Offered(caller)] : [];
    }

    private async Task CreateAsync()
    {
        UserId id = default;
        _idFault = _id.Length > 0 && !UserId.TryParse(_id, out id) ? "An id has 1 to 64 characters of a-z, 0-9, '-' and '_'." : null;
        if (_idFault is not null)
        {
            FocusNext(() => _idField!.Input);
            return;
        }

        var draft = new UserDraft { Name = _name, Role = RoleWords.Parse(_role), Id = _id.Length > 0 ? id : null };
        if (await ActAsync(caller => Directory.CreateAsync(caller, draft, Gone), said: null) is { } user)
        {
            Navigation.NavigateTo(SigilUrls.SettingsUser(user.Id.Value));
        }
        else if (Problem?.Field is "name" or "id")
        {
            FocusNext(() => (Problem.Field == "name" ? _nameField! : _idField!).Input);
        }
    }
}
