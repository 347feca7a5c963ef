// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>A user's name and role.</summary>
public sealed partial class UserForm
{
    private string _name = "";
    private string _role = "";
    private User? _base;
    private TextField? _nameField;

    [Inject]
    public required IUserDirectory Directory { get; init; }

    [Parameter, EditorRequired]
    public required User User { get; set; }

    /// <summary>The roles that may be given.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<(string Value, string Text)> Roles { get; set; }

    /// <summary>Whether it is only to be looked at.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Whether the role has to stay as it is.</summary>
    [Parameter]
    public bool KeepRole { get; set; }

    /// <summary>Reads the user anew.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    // A role beyond those that may be given is shown all the same.
    private IReadOnlyList<(string Value, string Text)> Choices
        => Roles.Any(role => role.Value == RoleWords.Name(User.Role)) ? Roles : [(RoleWords.Name(User.Role), RoleWords.Title(User.Role)), .. Roles];

    protected override void OnParametersSet()
    {
        // Disabling somebody changes the revision, not what is being written here.
        if (_base is null || _base.Id != User.Id || _base.Name != User.Name || _base.Role != User.Role)
        {
            (_name, _role) = (User.Name, RoleWords.Name(User.Role));
        }

        _base = User;
    }

    private async Task SaveAsync()
    {
        var role = RoleWords.Parse(_role);
        var change = new UserChange { Name = _name == User.Name ? null : _name, Role = role == User.Role ? null : role };
        if (change is { Name: null, Role: null })
        {
            Say("There is nothing to save: the profile is as shown.");
            return;
        }

        var revision = User.Revision;
        if (await ActAsync(caller => Directory.ChangeAsync(caller, User.Id, change, revision, Gone), "Saved. A new role counts at once.") is not null)
        {
            await OnChanged.InvokeAsync();
        }
        else if (FaultOf("name") is not null)
        {
            FocusNext(() => _nameField!.Input);
        }
    }

    private async Task ReloadAsync()
    {
        Hush();
        await OnChanged.InvokeAsync();
        (_name, _role) = (User.Name, RoleWords.Name(User.Role));
    }
}
