// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Components.Rendering;

namespace Sigil.Components.Tests.Rendering;

public sealed class RenderThrottleTests
{
    private readonly ManualTime _time = new();
    private int _renders;

    [Fact]
    public void Request_AfterAPause_RendersAtOnce()
    {
        using var throttle = NewThrottle();

        throttle.Request();

        Assert.Equal(1, _renders);
    }

    [Fact]
    public void Requests_OfAFastStream_RenderAtMostFifteenTimesASecond()
    {
        using var throttle = NewThrottle();

        for (var i = 0; i < 1000; i++)
        {
            throttle.Request();
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.InRange(_renders, 10, RenderThrottle.MaxPerSecond);
    }

    [Fact]
    public void LastRequest_IsNeverLost()
    {
        using var throttle = NewThrottle();
        throttle.Request();
        throttle.Request();

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2, _renders);
    }

    [Fact]
    public void NothingNew_RendersNothing()
    {
        using var throttle = NewThrottle();
        throttle.Request();

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _renders);
    }

    [Fact]
    public void Request_AfterDisposal_RendersNothing()
    {
        var throttle = NewThrottle();
        throttle.Request();
        throttle.Request();
        throttle.Dispose();

        _time.Advance(TimeSpan.FromSeconds(1));
        throttle.Request();

        Assert.Equal(1, _renders);
    }

    private RenderThrottle NewThrottle() => new(_time, () => _renders++);
}
