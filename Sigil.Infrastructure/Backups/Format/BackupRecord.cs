// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Serialization;
using Sigil.Domain.Administration.Backups;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>What stands before a piece of content: exactly one of these is set. First <see cref="About"/>, then each file with its content, at last the manifest.</summary>
internal sealed record BackupRecord
{
    public BackupAbout? About { get; init; }

    public BackupEntry? File { get; init; }

    public BackupManifest? Manifest { get; init; }
}

/// <summary>By what, when, and how much there is about to come.</summary>
internal sealed record BackupAbout(string Product, DateTimeOffset CreatedAt, long ExpectedBytes);

/// <summary>A file whose content follows.</summary>
internal sealed record BackupEntry(string Path, long Bytes, long? Schema);

/// <summary>Everything that came before, with hashes.</summary>
internal sealed record BackupManifest(IReadOnlyList<BackupFile> Files, IReadOnlyList<string> LeftOut);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(BackupRecord))]
internal sealed partial class BackupJson : JsonSerializerContext;
