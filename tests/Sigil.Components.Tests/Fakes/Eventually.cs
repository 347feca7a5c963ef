// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Components.Tests.Fakes;

/// <summary>Waits for what another task is about to bring about.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task TrueAsync(Func<bool> reached)
    {
        using var late = new CancellationTokenSource(Patience);
        while (!reached())
        {
            Assert.False(late.IsCancellationRequested, "The condition was not reached in time.");
            await Task.Yield();
        }
    }
}
