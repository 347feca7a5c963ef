// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain;
using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Storage;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Diagnosis;

/// <summary>Looks at a data directory and at vendors of models without a gateway; changes nothing.</summary>
public static class SigilDiagnosis
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>The native library, the databases, and what the audit log tells.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="inUse">Whether a gateway may run in it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static IReadOnlyList<Finding> LookAtStorage(string dataDirectory, bool inUse, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (library, paths) = (LibraryDiagnosis.Look(), new StoragePaths(dataDirectory));
        if (library.Level == FindingLevel.Fail)
        {
            return [library];
        }

        return File.Exists(paths.Gateway.Path)
            ? [library, .. DatabaseDiagnosis.Look(paths, inUse, cancellationToken), .. AuditDiagnosis.Look(paths, inUse, now, cancellationToken)]
            : [library, Finding.Ok("databases", "There are none yet; the first start makes them.")];
    }

    /// <summary>Asks each vendor whether endpoint and key work, for at most ten seconds, the way that the gateway asks.</summary>
    public static async Task<IReadOnlyList<ProviderCheck>> AskProvidersAsync(IReadOnlyList<ProviderOptions> providers, CancellationToken cancellationToken)
    {
        // Nothing of this is started: of all of the gateway only the vendors' adapters are made.
        var services = new ServiceCollection().AddLogging().AddSigilDomain().AddSigilInfrastructure(new StorageOptions { DataDirectory = Path.GetTempPath() });
        await using var built = services.BuildServiceProvider();
        var factories = built.GetServices<IChatProviderFactory>().ToList();
        return await Task.WhenAll(providers.Select(each => AskAsync(factories.First(factory => factory.Kinds.Contains(each.Kind)).Create(each), cancellationToken))).ConfigureAwait(false);
    }

    private static async Task<ProviderCheck> AskAsync(IChatProvider provider, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            return await provider.CheckAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ProviderCheck(new(Domain.Common.Errors.ErrorCodes.ProviderTimeout, $"The provider '{provider.Name}' did not answer within ten seconds.", Fix: "Check the endpoint and the network."));
        }
    }
}
