// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary><c>providers</c> and <c>models</c> where configuration keeps them. A change is in the audit log before it is written, and in force when the call returns; when anything fails, nothing is changed.</summary>
public interface IProviderEntries
{
    /// <summary>Where the provider of that name comes from.</summary>
    ProviderOrigin OriginOf(string name);

    /// <summary>Writes the provider's entry, whether there is one or not, and leaves everything else in the file as it is. The failure, or null.</summary>
    ValueTask<SigilError?> SaveAsync(Caller caller, string name, ProviderDraft draft, CancellationToken cancellationToken);

    /// <summary>Takes the provider's entry out of the file. The failure, or null.</summary>
    ValueTask<SigilError?> RemoveAsync(Caller caller, string name, CancellationToken cancellationToken);

    /// <summary>Why the default model and the failover chain cannot be changed here, in a sentence; null when they can.</summary>
    string? ModelsUnchangeable();

    /// <summary>Writes the default model, null for none, and the failover chain. The failure, or null.</summary>
    ValueTask<SigilError?> SaveModelsAsync(Caller caller, ModelReference? chosen, IReadOnlyList<ModelReference> failover, CancellationToken cancellationToken);
}
