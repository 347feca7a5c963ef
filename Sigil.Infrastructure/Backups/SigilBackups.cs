// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;
using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Backups;

/// <summary>Backups of data directories, with or without a gateway that runs in them.</summary>
public static class SigilBackups
{
    /// <summary>The backups of this program.</summary>
    public static IBackups Create(TimeProvider time) => new FileBackups(time, BackupFormat.Iterations);
}
