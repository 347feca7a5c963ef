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

    /// <summary>Asks the provider for real, at its own endpoint with its own key, for at most ten seconds; its health learns what came of it. In the audit log before it begins and when it ends.</summary>
    ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, string name, CancellationToken cancellationToken);

    /// <summary>The same for what is not saved. It uses the draft's key or none, never a stored one.</summary>
    ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken);
}
