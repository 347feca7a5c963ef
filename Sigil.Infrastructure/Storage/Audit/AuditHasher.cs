// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>HMAC-SHA-256 over an encoding in which every field carries its length, so that no two different entries encode alike. Not for concurrent use.</summary>
internal sealed class AuditHasher(byte[] key) : IDisposable
{
    private readonly IncrementalHash _mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);

    /// <summary>Where the chain of a database begins.</summary>
    public byte[] Genesis(string databaseId)
    {
        Add("sigil.audit.genesis.1");
        Add(databaseId);
        return _mac.GetHashAndReset();
    }

    /// <summary>The chain's hash after the entry.</summary>
    public byte[] Next(ReadOnlySpan<byte> previous, StoredEntry entry)
    {
        Add("sigil.audit.entry.1");
        Add(previous);
        Add(entry.Sequence);
        Add(entry.At);
        Add(entry.Action);
        Add(entry.Result);
        Add(entry.Actor);
        Add(entry.Plugin);
        Add(entry.WorkspaceId);
        Add(entry.SessionId);
        Add(entry.Details);
        return _mac.GetHashAndReset();
    }

    /// <summary>What signs a head.</summary>
    public byte[] Sign(AuditHead head)
    {
        Add("sigil.audit.head.1");
        Add(head.DatabaseId);
        Add(head.Link.Sequence);
        Add(head.Link.Hash);
        Add(head.Doubt?.From ?? 0);
        Add(head.Doubt?.Problem);
        return _mac.GetHashAndReset();
    }

    public void Dispose() => _mac.Dispose();

    private void Add(string? text)
    {
        if (text is null)
        {
            _mac.AppendData([0]);
            return;
        }

        Span<byte> stack = stackalloc byte[512];
        var length = Encoding.UTF8.GetByteCount(text);
        var bytes = length <= stack.Length ? stack[..length] : new byte[length];
        Encoding.UTF8.GetBytes(text, bytes);
        Add(bytes);
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> prefix = stackalloc byte[5];
        prefix[0] = 1;
        BinaryPrimitives.WriteInt32BigEndian(prefix[1..], bytes.Length);
        _mac.AppendData(prefix);
        _mac.AppendData(bytes);
    }

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        _mac.AppendData(bytes);
    }
}
