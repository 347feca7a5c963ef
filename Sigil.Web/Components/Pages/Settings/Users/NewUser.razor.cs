// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>Makes a user. Only roles are offered that whoever makes it may give.</summary>
public sealed partial class NewUser
{
    private string _name = "";
    private string _role = RoleWords.Name(UserRole.Member);
    private string _id = "";
    private string? _idFault;
    private IReadOnlyList<(string Value, string Text)> _roles = [];
    private ElementReference _title;

    [Inject]
    public required IUserDirectory Directory { get; init; }

    /// <summary>Called with the new user.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<User> OnDone { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    protected override async Task OnInitializedAsync()
        => _roles = await WhoAsync() is { } caller ? [.. RoleWords.Offered(caller)] : [];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _title.FocusAsync();
        }
    }

    private async Task CreateAsync()
    {
        UserId id = default;
        _idFault = _id.Length > 0 && !UserId.TryParse(_id, out id) ? "An id has 1 to 64 characters of a-z, 0-9, '-' and '_'." : null;
        if (_idFault is not null)
        {
            return;
        }

        var draft = new UserDraft { Name = _name, Role = RoleWords.Parse(_role), Id = _id.Length > 0 ? id : null };
        if (await ActAsync(caller => Directory.CreateAsync(caller, draft, Gone), said: null) is { } user)
        {
            await OnDone.InvokeAsync(user);
        }
    }
}
