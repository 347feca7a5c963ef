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

    /// <summary>Whether a header or the body holds a value that was not put in by name.</summary>
    public bool Holds(EgressRequest request)
        => request.Headers.Any(header => known.Find(header.Value).Count > 0) || (request.Body is { } body && known.Find(body).Count > 0);

    /// <summary>The request with values in the place of <c>secret://name</c> in its headers and its body.</summary>
    /// <exception cref="EgressException">One of them may not be sent there, or not in a body of this kind.</exception>
    public async ValueTask<EgressRequest> PutInAsync(EgressCaller caller, Uri url, EgressRequest request, CancellationToken cancellationToken)
    {
        var headers = new List<KeyValuePair<string, string>>(request.Headers.Count);
        foreach (var (name, value) in request.Headers)
        {
            headers.Add(KeyValuePair.Create(name, await PutInAsync(caller, url, SecretPlace.Header, value, cancellationToken)));
        }

        var place = request.MediaType switch
        {
            "application/x-www-form-urlencoded" => SecretPlace.Query,
            _ when request.MediaType.EndsWith("json", StringComparison.Ordinal) => SecretPlace.Json,
            _ => SecretPlace.Text,
        };
        return request with { Headers = headers, Body = request.Body is { } body ? await PutInAsync(caller, url, place, body, cancellationToken) : null };
    }

    /// <summary>The address with values in the place of <c>secret://name</c> in its query.</summary>
    /// <exception cref="EgressException">One of them may not be sent there.</exception>
    public async ValueTask<Uri> PutInAsync(EgressCaller caller, Uri url, CancellationToken cancellationToken)
    {
        var query = await PutInAsync(caller, url, SecretPlace.Query, url.Query, cancellationToken);
        return query == url.Query ? url : new UriBuilder(url) { Query = query }.Uri;
    }

    private async ValueTask<string> PutInAsync(EgressCaller caller, Uri url, SecretPlace place, string text, CancellationToken cancellationToken)
    {
        var use = new SecretUse { WorkspaceId = caller.WorkspaceId, Destination = url, Actor = caller.UserId.Value, SessionId = caller.SessionId };
        var filled = await injector.InjectAsync(use, place, text, cancellationToken);
        return filled.Succeeded ? filled.Value : throw new EgressException(EgressRules.SecretRefused, filled.Error.Message);
    }
}
