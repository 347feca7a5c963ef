// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Text.Json;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>Reads records.</summary>
internal sealed class RecordReader(ChunkReader chunks)
{
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.damaged</c>.</exception>
    public BackupRecord Read()
    {
        Span<byte> prefix = stackalloc byte[sizeof(uint)];
        chunks.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt32BigEndian(prefix);
        if (length > BackupFormat.MaxRecord)
        {
            throw BackupErrors.Damaged("a record is too long");
        }

        var json = new byte[length];
        chunks.ReadExactly(json);
        try
        {
            return JsonSerializer.Deserialize(json, BackupJson.Default.BackupRecord) ?? throw BackupErrors.Damaged("a record is empty");
        }
        catch (JsonException)
        {
            throw BackupErrors.Damaged("a record makes no sense");
        }
    }

    public void ReadContent(Span<byte> into) => chunks.ReadExactly(into);
}
