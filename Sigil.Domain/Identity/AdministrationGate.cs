// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>Lets one change of users or workspaces in at a time. Such changes are rare, and each looks at more than the record it changes: the last owner, somebody's rights now, who is a member where.</summary>
internal sealed class AdministrationGate : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Waits for the change before; dispose to let the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
