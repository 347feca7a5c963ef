// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>What is in <c>keys/master.key</c>: the key itself, or the key in the hands of a guard.</summary>
/// <param name="Plain">The key, when nothing protects it.</param>
/// <param name="Sealed">The sealed key, when something does.</param>
internal sealed record MasterKeyFile(byte[]? Plain, SealedMasterKey? Sealed)
{
    /// <summary>How many bytes the key has.</summary>
    public const int Length = 32;

    private const int Longest = 16 * 1024;

    /// <summary>Whether there is neither: the file is damaged.</summary>
    public bool Damaged => Plain is null && Sealed is null;

    /// <summary>Reads the file; null when there is none, or it was made and never written.</summary>
    public static MasterKeyFile? Read(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: > 0 } file)
        {
            return null;
        }

        if (file.Length > Longest)
        {
            return new MasterKeyFile(null, null);
        }

        var content = File.ReadAllBytes(path);
        return content.Length == Length ? new MasterKeyFile(content, null) : new MasterKeyFile(null, SealedMasterKey.TryRead(content));
    }

    /// <summary>Writes the key as the guard seals it, or as it is without one; on disk before the old file is gone.</summary>
    public static void Write(string path, byte[] key, IMasterKeyGuard? guard) => PrivateFiles.ReplaceDurably(path, guard is null ? key : guard.Seal(key).Write());
}
