// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Backups.Contents;

/// <summary>A copy of a database; it goes away when this is disposed.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Schema">Its schema version.</param>
internal readonly record struct DatabaseSnapshot(string Path, long Schema) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}
