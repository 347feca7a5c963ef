// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Identity;

namespace Sigil.Domain.Tests.Identity;

public sealed class RevocationsTests
{
    private readonly Revocations _revocations = new(NullLogger<Revocations>.Instance);

    [Fact]
    public void Announce_Watchers_AreToldOnceEach()
    {
        var told = new List<string>();
        _revocations.Watch("a", () => told.Add("one"));
        _revocations.Watch("a", () => told.Add("two"));
        _revocations.Watch("b", () => told.Add("other"));

        _revocations.Announce("a");
        _revocations.Announce("a");

        Assert.Equal(["one", "two"], told);
    }

    [Fact]
    public void Watch_AfterTheAnnouncement_IsToldAtOnce()
    {
        var told = 0;
        _revocations.Announce("a");

        using var watch = _revocations.Watch("a", () => told++);

        Assert.Equal(1, told);
    }

    [Fact]
    public void Dispose_Watcher_IsNotToldAnyMore()
    {
        var told = 0;
        _revocations.Watch("a", () => told++).Dispose();

        _revocations.Announce("a");

        Assert.Equal(0, told);
    }

    [Fact]
    public void Announce_WatcherThatThrows_DoesNotKeepTheOthersConnected()
    {
        var told = 0;
        _revocations.Watch("a", () => throw new InvalidOperationException());
        _revocations.Watch("a", () => told++);

        _revocations.Announce("a");

        Assert.Equal(1, told);
    }
}
