// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>The vendors of models, for whoever has <c>admin.providers</c>. No call gives a key back.</summary>
public interface IProviderDirectory
{
    /// <summary>One page of providers, by name.</summary>
    Outcome<Page<ProviderDetails>> List(Caller caller, int limit, string? after);

    /// <summary>The provider.</summary>
    Outcome<ProviderDetails> Get(Caller caller, string name);

    /// <summary>Makes the provider, or puts another entry in the place of the one that there is; in force when the call returns. <c>server.request.invalid</c> with
    /// field <c>api_key</c>: kind or endpoint are others and the draft has no key, so that the stored one would go to somebody else. <c>provider.managed</c>: it comes from elsewhere than the file.
    /// <c>provider.in_use</c>: a model that is used would no longer be offered. <c>server.precondition.failed</c>: it is not at revision <paramref name="expected"/>; null for any.</summary>
    ValueTask<Outcome<ProviderDetails>> SaveAsync(Caller caller, string name, ProviderDraft draft, long? expected, CancellationToken cancellationToken);

    /// <summary>Removes the provider with its key. <c>provider.in_use</c>: the default model, the failover chain or a workspace names it; the message says which.</summary>
    ValueTask<Outcome<ProviderDetails>> RemoveAsync(Caller caller, string name, long? expected, CancellationToken cancellationToken);

    /// <summary>Asks the provider for real, at its own endpoint with its own key, for at most ten seconds; its health learns what came of it. In the audit log before it begins and when it ends.</summary>
    ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, string name, CancellationToken cancellationToken);

    /// <summary>The same for what is not saved. It uses the draft's key or none, never a stored one.</summary>
    ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken);
}
