// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>The entries of <c>providers</c> where configuration keeps them. A change is in the audit log before it is written, and in force when the call returns; when anything fails, nothing is changed.</summary>
public interface IProviderEntries
{
    /// <summary>Where the entry of that name comes from.</summary>
    ProviderOrigin OriginOf(string name);

    /// <summary>Writes the entry, whether there is one or not, and leaves everything else in the file as it is. The failure, or null.</summary>
    ValueTask<SigilError?> SaveAsync(Caller caller, string name, ProviderDraft draft, CancellationToken cancellationToken);

    /// <summary>Takes the entry out of the file. The failure, or null.</summary>
    ValueTask<SigilError?> RemoveAsync(Caller caller, string name, CancellationToken cancellationToken);
}
