// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>One user: who they are, how they get in, and what becomes of it when they are to stay out.</summary>
public sealed partial class UserPage
{
    private User? _user;
    private IReadOnlyList<(string Value, string Text)> _roles = [];
    private string? _read;
    private bool _mayChange;
    private bool _isMe;
    private bool _isLastOwner;

    [Inject]
    public required IUserDirectory Directory { get; init; }

    [Parameter]
    public required string Id { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _read != Id)
        {
            (_read, _user) = (Id, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        Hush();
        var id = UserId.TryParse(Id, out var parsed) ? parsed : default;
        var user = await ReadAsync(caller => Directory.GetAsync(caller, id, Gone));
        if (user is not null && await WhoAsync() is { } caller)
        {
            _isMe = caller.UserId == user.Id;
            _mayChange = RoleWords.IsWithin(user.Role, caller);
            _roles = [.. RoleWords.Offered(caller)];
            _isLastOwner = await IsLastOwnerAsync(user);
        }

        _user = user;
    }

    // Only to say beforehand what the directory would refuse: that is who decides.
    private async Task<bool> IsLastOwnerAsync(User user)
        => user is { Role: UserRole.Owner, DisabledAt: null }
            && await ReadAsync(caller => AllPages.ReadAsync(after => Directory.ListAsync(caller, AllPages.Size, after, Gone))) is { } all
            && all.All(other => other.Id == user.Id || other is not { Role: UserRole.Owner, DisabledAt: null });
}
