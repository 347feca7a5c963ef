// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration.Backups;

/// <summary>What to copy, and where to.</summary>
public sealed record BackupOrder
{
    /// <summary>The data directory.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>The file to make; it may not lie in the data directory.</summary>
    public required string File { get; init; }

    /// <summary>At least <see cref="BackupRules.PassphraseLength"/> characters. Without it nobody can read the file.</summary>
    public required SecretValue Passphrase { get; init; }

    /// <summary>Whether a file of that name may be replaced.</summary>
    public bool Replace { get; init; }

    /// <summary>The program's version, for the file to tell.</summary>
    public required string Product { get; init; }
}
