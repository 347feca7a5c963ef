// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Keeps sealed secrets. Reads come from memory.</summary>
public interface ISecretStore
{
    /// <summary>Another object after every change of a value.</summary>
    object Version { get; }

    /// <summary>The secret of that name, or null.</summary>
    StoredSecret? Find(SecretName name);

    /// <summary>All, by name.</summary>
    IReadOnlyList<StoredSecret> List();

    /// <summary>Creates or replaces; on disk when it returns.</summary>
    ValueTask<StoredSecret> SaveAsync(StoredSecret secret, CancellationToken cancellationToken);

    /// <summary>Deletes; gone from the disk when it returns.</summary>
    ValueTask RemoveAsync(SecretName name, CancellationToken cancellationToken);

    /// <summary>Notes that it was used; may be lost when the process ends at that moment.</summary>
    void Touch(SecretName name, DateTimeOffset at);
}
