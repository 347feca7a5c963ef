// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Events;

/// <summary>Runs an action once, when it is disposed for the first time.</summary>
internal sealed class Subscription(Action onDispose) : IDisposable
{
    private Action? _onDispose = onDispose;

    public void Dispose() => Interlocked.Exchange(ref _onDispose, null)?.Invoke();
}
