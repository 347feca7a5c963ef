// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Idempotency;

/// <summary>A key in the hands of one request. Disposing lets the next one have it; what was neither kept nor given up stays as it is: begun, with an unknown end.</summary>
public sealed class IdempotencyClaim : IDisposable
{
    private readonly IIdempotencyStore _store;
    private readonly IdempotencyRecord _record;
    private readonly IDisposable _hold;

    internal IdempotencyClaim(IIdempotencyStore store, IdempotencyRecord record, bool isNew, IDisposable hold)
        => (_store, _record, IsNew, _hold) = (store, record, isNew, hold);

    /// <summary>Whether the key is seen for the first time: the request is to be carried out. Otherwise it was begun before, and <see cref="Done"/> says whether it ended.</summary>
    public bool IsNew { get; }

    /// <summary>Whether the first request was carried out.</summary>
    public bool Done => _record.Done;

    /// <summary>The ids that the first request set aside.</summary>
    public string? Subject => _record.Subject;

    /// <summary>The first request's answer; null where none is kept.</summary>
    public ReadOnlyMemory<byte>? Answer => _record.Answer is { } answer ? answer : (ReadOnlyMemory<byte>?)null;

    /// <summary>Notes that the request was carried out, and the answer to repeat. The caller's connection does not count any more.</summary>
    public ValueTask KeepAsync(string? subject, byte[]? answer) => _store.CompleteAsync(_record.Name, subject, answer, CancellationToken.None);

    /// <summary>Frees the key: nothing was done.</summary>
    public ValueTask GiveUpAsync() => _store.RemoveAsync(_record.Name, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose() => _hold.Dispose();
}
