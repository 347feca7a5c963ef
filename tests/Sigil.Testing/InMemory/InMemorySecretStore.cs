// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Testing.InMemory;

/// <summary>Secrets without a disk.</summary>
public sealed class InMemorySecretStore : ISecretStore
{
    private readonly InMemoryTable<SecretName, StoredSecret> _secrets = new();

    public object Version { get; private set; } = new();

    public StoredSecret? Find(SecretName name) => _secrets.Find(name);

    public IReadOnlyList<StoredSecret> List() => [.. _secrets.List().OrderBy(secret => secret.Name.Value, StringComparer.Ordinal)];

    public ValueTask<StoredSecret> SaveAsync(StoredSecret secret, CancellationToken cancellationToken)
    {
        var saved = _secrets.Save(secret.Name, secret, (stored, next) => next with { CreatedAt = stored.CreatedAt, CreatedBy = stored.CreatedBy });
        Version = new object();
        return new(saved);
    }

    public ValueTask RemoveAsync(SecretName name, CancellationToken cancellationToken)
    {
        _secrets.Remove(name);
        Version = new object();
        return default;
    }

    public void Touch(SecretName name, DateTimeOffset at) => _secrets.Change(name, secret => secret with { UsedAt = at });
}
