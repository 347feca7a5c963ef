// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Bunit;

namespace Sigil.Components.Tests;

/// <summary>Waiting for a render takes a thread each, and the classes of this project wait at the same time: few threads and a short limit would fail tests on a busy machine.</summary>
internal static class TestPatience
{
    [ModuleInitializer]
    internal static void Set()
    {
        ThreadPool.GetMinThreads(out var workers, out var io);
        ThreadPool.SetMinThreads(Math.Max(workers, 32), io);
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
    }
}
