// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>Stands between the page and the gateway's circuits: cuts them, and lets new ones through or not. Install before the page is opened.</summary>
internal sealed class CutPoint
{
    private readonly ConcurrentBag<IWebSocketRoute> _open = [];
    private volatile bool _refuse;

    public static async Task<CutPoint> InstallAsync(IPage page)
    {
        var point = new CutPoint();
        await page.RouteWebSocketAsync("**/_blazor**", point.Pass);
        return point;
    }

    public void Refuse() => _refuse = true;

    public void Allow() => _refuse = false;

    /// <summary>Cuts every circuit that is open.</summary>
    public async Task CutAsync()
    {
        while (_open.TryTake(out var socket))
        {
            await socket.CloseAsync(new() { Code = 1011, Reason = "cut by the test" });
        }
    }

    private void Pass(IWebSocketRoute socket)
    {
        if (_refuse)
        {
            _ = socket.CloseAsync(new() { Code = 1011, Reason = "refused by the test" });
            return;
        }

        socket.ConnectToServer();
        _open.Add(socket);
    }
}
