// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>A point in an answer where the stub waits until the test lets it go on.</summary>
public sealed class StubGate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when an answer arrived here: all that comes before it has been written and flushed.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Lets the answer go on, now and for everything that arrives later.</summary>
    public void Release() => _released.TrySetResult();

    internal async Task PassAsync(CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
    }
}
