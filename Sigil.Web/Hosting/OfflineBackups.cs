// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;
using Sigil.Infrastructure.Backups;

namespace Sigil.Web.Hosting;

/// <summary>Backups for the commands, which work on files and need no gateway.</summary>
internal static class OfflineBackups
{
    public static IBackups Open() => SigilBackups.Create(TimeProvider.System);
}
