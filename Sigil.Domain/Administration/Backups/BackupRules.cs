// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Backups;

/// <summary>What holds for every backup.</summary>
public static class BackupRules
{
    /// <summary>Characters that a passphrase has at least.</summary>
    public const int PassphraseLength = 12;

    /// <summary>How the files are called by default: <c>sigil-20260131-120000.sigilbackup</c>.</summary>
    public const string Extension = ".sigilbackup";
}
