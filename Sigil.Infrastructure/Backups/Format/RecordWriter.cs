// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Text.Json;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>Writes records: four bytes of length, JSON, and for a file its content.</summary>
internal sealed class RecordWriter(ChunkWriter chunks)
{
    public void Write(BackupRecord record)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(record, BackupJson.Default.BackupRecord);
        Span<byte> length = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(length, (uint)json.Length);
        chunks.Write(length);
        chunks.Write(json);
    }

    public void WriteContent(ReadOnlySpan<byte> bytes) => chunks.Write(bytes);
}
