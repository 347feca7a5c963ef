// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components.Pages.Settings.Users;

/// <summary>Everybody who may use the gateway.</summary>
public sealed partial class UsersPage
{
    private readonly PagedList<User> _users;
    private UserId _me;
    private ElementReference _new;
    private bool _creating;

    public UsersPage() => _users = new(ListAsync);

    [Inject]
    public required IUserDirectory Directory { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            _me = (await WhoAsync())?.UserId ?? default;
            await _users.RefreshAsync();
        }
    }

    private Task<Outcome<Page<User>>> ListAsync(string? after) => AskAsync(caller => Directory.ListAsync(caller, PageSize, after, Gone));

    private void CancelNew()
    {
        _creating = false;
        FocusNext(() => _new);
    }
}
