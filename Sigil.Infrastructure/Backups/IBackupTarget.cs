// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Backups;

/// <summary>Where the files of a backup go while it is read.</summary>
internal interface IBackupTarget
{
    /// <summary>Called once, with the most bytes that can come.</summary>
    void Begin(long bytes);

    /// <summary>Where to write a file; its path has been checked.</summary>
    Stream Open(BackupEntry file);
}
