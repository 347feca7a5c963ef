// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Networking;

/// <summary>Puts secrets into the query of an address at the last moment, and lets no address out that holds the value of one otherwise: a server could send back in a redirect what it was given (SX-14).</summary>
internal sealed class EgressSecrets(ISecretInjector injector, IKnownSecrets known)
{
    /// <summary>The verdict, or a refusal when a value is in the address.</summary>
    public EgressVerdict Judge(EgressVerdict verdict)
        => verdict is { Allowed: true, Url: { } url } && (known.Find(url.AbsoluteUri).Count > 0 || known.Find(Uri.UnescapeDataString(url.PathAndQuery)).Count > 0)
            ? verdict with { Allowed = false, Rule = EgressRules.KnownSecret, Reason = "The address holds the value of a secret." }
            : verdict;

    /// <summary>The address with values in the place of <c>secret://name</c> in its query.</summary>
    /// <exception cref="EgressException">One of them may not be sent there.</exception>
    public async ValueTask<Uri> PutInAsync(EgressCaller caller, Uri url, CancellationToken cancellationToken)
    {
        var use = new SecretUse { WorkspaceId = caller.WorkspaceId, Destination = url, Actor = caller.UserId.Value, SessionId = caller.SessionId };
        var query = await injector.InjectAsync(use, SecretPlace.Query, url.Query, cancellationToken);
        return !query.Succeeded ? throw new EgressException(EgressRules.SecretRefused, query.Error.Message)
            : query.Value == url.Query ? url
            : new UriBuilder(url) { Query = query.Value }.Uri;
    }
}
