// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>The one way to change a user. Only for whoever holds the <see cref="AdministrationGate"/>.</summary>
internal sealed class UserWriter(IUserStore users, IWorkspaceStore workspaces, CredentialSweep credentials, IRunningTurns turns, IAuditTrail audit, IGatewayEvents events, TimeProvider time)
{
    /// <summary>Makes a change that may give rights: its entry comes first, and without it nothing changes.</summary>
    public async ValueTask<User> SaveAsync(Caller by, string action, User user)
    {
        await RecordAsync(by, action, user);
        return await StoreAsync(user);
    }

    /// <summary>Lets the user in nowhere from now on: no credential, no open connection, nothing that runs. It comes first and its entry second: should the entry fail, so does the call, and the user is out all the same.</summary>
    public async ValueTask<User> ShutOutAsync(Caller by, string action, User user)
    {
        var stored = await StoreAsync(user with { DisabledAt = user.DisabledAt ?? time.GetUtcNow() });
        var revoked = await credentials.RunAsync(user.Id);
        foreach (var workspace in await workspaces.ListAsync(CancellationToken.None))
        {
            await turns.StopAsync(workspace.Id, user.Id);
        }

        await RecordAsync(by, action, stored, ("credentials_revoked", revoked.ToString(CultureInfo.InvariantCulture)));
        return stored;
    }

    private async ValueTask<User> StoreAsync(User user)
    {
        var stored = await users.SaveAsync(user, CancellationToken.None);
        events.Publish(new UserEvent(GatewayEventTypes.UserChanged, stored.Id));
        return stored;
    }

    private ValueTask RecordAsync(Caller by, string action, User user, params (string Name, string? Value)[] about) => audit.OkAsync(
        action,
        by.UserId.ToString(),
        [
            ("user", user.Id.ToString()),
            ("name", user.Name),
            ("role", user.Role.ToString().ToLowerInvariant()),
            ("enabled", user.DisabledAt is null ? "true" : "false"),
            ("door", by.Door),
            ("credential", by.CredentialId),
            .. about,
        ]);
}
