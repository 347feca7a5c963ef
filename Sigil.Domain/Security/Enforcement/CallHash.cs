// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>The hash that stands for one exact call: which plugin, which tool, which arguments. Whoever agrees to a call agrees to this (AP-1).</summary>
public static class CallHash
{
    private const string Purpose = "sigil.call.v1";

    /// <summary>SHA-256 in lower-case hex over purpose, plugin, tool and the canonical arguments, each with its length before it, so that no part can pass as another's end.</summary>
    public static string Of(string plugin, string tool, JsonElement arguments) => Of(plugin, tool, CanonicalJson.Write(arguments));

    /// <summary>The same for arguments that are canonical already.</summary>
    public static string Of(string plugin, string tool, string canonicalArguments)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in (ReadOnlySpan<string>)[Purpose, plugin, tool, canonicalArguments])
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
