// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Authentication;

/// <summary>The key of the commands on this machine: made at start, kept in memory and in a file that only the owner reads, worth nothing after the process ends or from another machine.</summary>
internal sealed class OwnerToken(IUserStore users, ICredentialThrottle throttle, IRevocations revocations, IIdSource ids)
{
    /// <summary>What the text starts with; an API token has its id there.</summary>
    public const string Prefix = "sigil_owner.";

    /// <summary>The credential's id in the audit log.</summary>
    public const string CredentialId = "owner-token";

    private readonly string _text = Prefix + ids.NewSecret();
    private UserId? _owner;

    /// <summary>The text, for the file.</summary>
    public SecretValue Text => new(_text);

    /// <summary>From now on the token stands for the owner.</summary>
    public void Enable(UserId owner) => _owner = owner;

    /// <summary>From now on it stands for nobody, on live connections too.</summary>
    public void Revoke()
    {
        _owner = null;
        revocations.Announce(CredentialId);
    }

    /// <summary>The caller behind the text; null when it is wrong or comes from elsewhere.</summary>
    public async ValueTask<Caller?> AuthenticateAsync(string text, HttpContext context, CancellationToken cancellationToken)
    {
        if (!IsLocal(context))
        {
            return null;
        }

        // The right text is taken whatever failed before it: nobody guesses 256 bits, and nobody on this machine shall lock its owner out.
        if (!CryptographicOperations.FixedTimeEquals(Hash(text), Hash(_text)))
        {
            throttle.Failed(context.Connection.RemoteIpAddress, CredentialId);
            return null;
        }

        return await ResolveAsync(cancellationToken);
    }

    /// <summary>The owner with today's permissions; null once it is revoked.</summary>
    public async ValueTask<Caller?> ResolveAsync(CancellationToken cancellationToken)
        => _owner is { } id && await OwnerAsync(id, cancellationToken) is { } user
            ? new Caller(user.Id, user.Name, RolePermissions.Of(user.Role), Doors.Cli, CredentialId)
            : null;

    // Whoever was the owner at the start may be one no longer; the machine's commands then speak for the one who has been there the longest, as after a restart.
    private async ValueTask<User?> OwnerAsync(UserId id, CancellationToken cancellationToken)
        => await users.FindAsync(id, cancellationToken) is { Role: UserRole.Owner, DisabledAt: null } user
            ? user
            : (await users.ListAsync(cancellationToken)).FirstOrDefault(other => other is { Role: UserRole.Owner, DisabledAt: null });

    // A proxy that nobody told us of makes every client look local; the headers it adds give it away (SH-8).
    private static bool IsLocal(HttpContext context)
        => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.ContainsKey("X-Real-IP");

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
