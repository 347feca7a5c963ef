// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>Keeps the master key from whoever has a copy of the data directory and nothing else.</summary>
internal interface IMasterKeyGuard
{
    /// <summary>What kind of guard it is, as it is written into the file.</summary>
    string Kind { get; }

    /// <summary>What was given, for people: where it came from, never what it is.</summary>
    string Source { get; }

    /// <summary>Seals the key.</summary>
    SealedMasterKey Seal(ReadOnlySpan<byte> key);

    /// <summary>The key; null when another guard sealed it, or somebody altered it.</summary>
    byte[]? Open(SealedMasterKey sealedKey);
}
