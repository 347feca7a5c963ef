// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Backups;

/// <summary>Lets everything go: for a look at whether it is all there.</summary>
internal sealed class NoTarget : IBackupTarget
{
    public void Begin(long bytes)
    {
    }

    public Stream Open(BackupEntry file) => Stream.Null;
}
