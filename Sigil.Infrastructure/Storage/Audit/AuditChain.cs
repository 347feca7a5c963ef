// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The end of the chain, in memory. An entry is linked to it on the writer's thread; the head file follows each commit, before whoever waits for it hears of it.</summary>
/// <remarks>The end is never read back from the database: cutting the table's tail under a running gateway leaves a gap that verification names.</remarks>
internal sealed partial class AuditChain(ILogger<AuditChain> logger) : ICommitObserver, IDisposable
{
    private readonly Lock _headLock = new();
    private AuditHasher? _hasher;
    private AuditHeadFile? _file;
    private AuditHead? _written;
    private AuditLink _committed;
    private AuditLink _pending;
    private bool _headFailed;

    /// <summary>Takes up the chain where it ended.</summary>
    /// <param name="hasher">Owned by the chain from now on.</param>
    /// <param name="file">The head file, on the same hasher.</param>
    /// <param name="head">The end of the chain.</param>
    public void Resume(AuditHasher hasher, AuditHeadFile file, AuditHead head)
    {
        (_hasher, _file, _written) = (hasher, file, head);
        _committed = _pending = head.Link;
        lock (_headLock)
        {
            file.Write(head);
        }
    }

    /// <summary>Links an entry to the end and hands it to <paramref name="insert"/>; it counts once that has returned. On the writer's thread.</summary>
    public AuditLink Add(Func<long, StoredEntry> entry, Action<StoredEntry, byte[]> insert)
    {
        var hasher = _hasher ?? throw new InvalidOperationException("The audit log has not been started.");
        var next = entry(_pending.Sequence + 1);
        byte[] hash;
        lock (_headLock)
        {
            hash = hasher.Next(_pending.Hash, next);
        }

        insert(next, hash);
        return _pending = new AuditLink(next.Sequence, hash);
    }

    public void Committed()
    {
        _committed = _pending;
        if (_written is { } written && (_committed.Sequence != written.Link.Sequence || _headFailed))
        {
            WriteHead(written with { Link = _committed });
        }
    }

    public void RolledBack() => _pending = _committed;

    /// <summary>Throws when the head could not follow the last commit: an entry that the head does not cover is not safe from being cut off.</summary>
    public void RequireHead()
    {
        if (_headFailed)
        {
            throw new IOException("The head of the audit log could not be written.");
        }
    }

    /// <summary>The head file; when somebody has replaced it, what it should say together with the problem.</summary>
    public (AuditHeadReading Reading, string? Replaced) ReadHead()
    {
        lock (_headLock)
        {
            var reading = _file!.Read();
            var expected = _written!;
            var same = reading.Head is { } head && head.Link.Sequence == expected.Link.Sequence
                && head.Link.Hash.AsSpan().SequenceEqual(expected.Link.Hash) && head.DatabaseId == expected.DatabaseId;
            return same || _headFailed
                ? (new AuditHeadReading(expected, null, true), null)
                : (new AuditHeadReading(expected, null, true), reading.Problem ?? "The head file was replaced while the gateway ran.");
        }
    }

    public void Dispose() => _hasher?.Dispose();

    private void WriteHead(AuditHead head)
    {
        try
        {
            lock (_headLock)
            {
                _file!.Write(head);
                _written = head;
            }

            _headFailed = false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _headFailed = true;
            LogHeadFailed(exception, head.Link.Sequence);
        }
    }

    [LoggerMessage(EventId = 2030, Level = LogLevel.Error, Message = "The head of the audit log could not be written at entry {Sequence}; operations that have to be audited fail until it can")]
    private partial void LogHeadFailed(Exception exception, long sequence);
}
