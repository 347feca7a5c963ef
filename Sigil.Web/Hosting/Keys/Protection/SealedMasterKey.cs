// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>What is in <c>keys/master.key</c> when the key is protected.</summary>
/// <param name="Format">The number of this format.</param>
/// <param name="Kind">Which kind of guard opens it.</param>
/// <param name="Value">The sealed key, in base64.</param>
internal sealed record SealedMasterKey(int Format, string Kind, string Value)
{
    /// <summary>The format that this program writes, and the only one it reads.</summary>
    public const int Current = 1;

    /// <summary>Of a passphrase: how often it was hashed.</summary>
    public int Iterations { get; init; }

    /// <summary>Of a passphrase: the salt, in base64.</summary>
    public string? Salt { get; init; }

    /// <summary>Of a certificate: its SHA-256 fingerprint.</summary>
    public string? Certificate { get; init; }

    /// <summary>Reads the content of the file; null when it is none of these.</summary>
    public static SealedMasterKey? TryRead(ReadOnlySpan<byte> content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, SealedMasterKeyJsonContext.Default.SealedMasterKey) is { Format: Current, Kind: not null, Value: not null } read ? read : null;
        }
        catch (JsonException)
        {
            // Damaged, or never one: the caller says so.
            return null;
        }
    }

    /// <summary>The content of the file.</summary>
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, SealedMasterKeyJsonContext.Default.SealedMasterKey);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(SealedMasterKey))]
internal sealed partial class SealedMasterKeyJsonContext : JsonSerializerContext;
