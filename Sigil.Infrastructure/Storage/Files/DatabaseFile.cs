// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Files;

/// <summary>A database file.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">Its path below the data directory, with '/': fit for messages, which never hold a path of the machine.</param>
internal sealed record DatabaseFile(string Path, string Name)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
