// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Diagnosis;

namespace Sigil.Web.Hosting;

/// <summary>Looks at what only adapters understand, for the commands; changes nothing.</summary>
internal static class OfflineDiagnosis
{
    /// <summary>The native library, the databases, and what the audit log tells.</summary>
    public static IReadOnlyList<Finding> LookAtStorage(string dataDirectory, bool inUse, CancellationToken cancellationToken)
        => SigilDiagnosis.LookAtStorage(dataDirectory, inUse, TimeProvider.System.GetUtcNow(), cancellationToken);

    /// <summary>Asks each vendor whether endpoint and key work.</summary>
    public static Task<IReadOnlyList<ProviderCheck>> AskProvidersAsync(IReadOnlyList<ProviderOptions> providers, CancellationToken cancellationToken)
        => SigilDiagnosis.AskProvidersAsync(providers, cancellationToken);
}
