// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The key of the chain: 32 random bytes in a file of their own, so that whoever can write to the database alone cannot forge an entry.</summary>
internal static class AuditKey
{
    private const int Length = 32;

    /// <summary>Reads the key, or makes it when there is none.</summary>
    /// <exception cref="SigilException"><c>security.audit.failure</c>: there is a file, and it is no key.</exception>
    public static byte[] LoadOrCreate(string path)
    {
        if (!File.Exists(path))
        {
            PrivateFiles.Create(path, RandomNumberGenerator.GetBytes(Length));
        }

        return Load(path);
    }

    /// <summary>Reads the key.</summary>
    /// <exception cref="SigilException"><c>security.audit.failure</c>: there is none, or the file is no key.</exception>
    public static byte[] Load(string path)
    {
        try
        {
            var key = File.ReadAllBytes(path);
            return key.Length == Length ? key : throw Unusable($"it has {key.Length} bytes instead of {Length}", null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(File.Exists(path) ? "it cannot be read" : "it is missing", exception);
        }
    }

    private static SigilException Unusable(string why, Exception? inner) => new(
        new SigilError(ErrorCodes.AuditFailure, $"The audit key keys/audit.key cannot be used: {why}.", Fix: "Put the key back from a backup: without it no entry can be verified."), inner);
}
