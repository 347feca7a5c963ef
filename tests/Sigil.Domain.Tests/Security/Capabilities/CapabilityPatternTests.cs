// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Security.Capabilities;

public sealed class CapabilityPatternTests
{
    [Theory]
    [InlineData("sessions.read", "sessions.read", true)]
    [InlineData("sessions.read", "sessions.write", false)]
    [InlineData("sessions.*", "sessions.read", true)]
    [InlineData("exec.*", "exec.run.sandboxed", true)]
    [InlineData("sessions.*", "sessions", false)]
    [InlineData("*", "a.b", true)]
    [InlineData("*", "", false)]
    [InlineData("*.*", "a.b", true)]
    [InlineData("*.*", "a.b.c", true)]
    [InlineData("*.*", "a", false)]
    [InlineData("a.*.c", "a.b.d.c", true)]
    [InlineData("a.*.c", "a.b.c", true)]
    [InlineData("a.*.c", "a.b.d", false)]
    [InlineData("a.*.c", "a.c", false)]
    [InlineData("a.*.c.*.e", "a.b.c.c.d.e", true)]
    [InlineData("a.*.c.*.e", "a.b.d.e", false)]
    [InlineData("filesystem.read./data/*", "filesystem.read./data/plugins/foo", true)]
    [InlineData("filesystem.read./data/*", "filesystem.read./data/file.txt", true)]
    [InlineData("filesystem.read./data/*", "filesystem.read./etc/shadow", false)]
    [InlineData("config.read.self", "config.read.self", true)]
    [InlineData("config.read.self", "config.read.other", false)]
    [InlineData("messages.send.foo*bar", "messages.send.foobar", true)]
    [InlineData("messages.send.foo*bar", "messages.send.foo123bar", true)]
    [InlineData("messages.send.foo*bar", "messages.send.foo123baz", false)]
    [InlineData("messages.send.f*o*b*r", "messages.send.foooooobar", true)]
    [InlineData("messages.send.foo**bar", "messages.send.fooXYZbar", true)]
    [InlineData("", "sessions.read", false)]
    [InlineData("sessions.read", "", false)]
    [InlineData("a..b", "a.x.b", false)]
    [InlineData(".a.b", "a.b", false)]
    [InlineData("a.b.", "a.b", false)]
    [InlineData("a.*.b", "a..b", false)]
    [InlineData("a.b", ".a.b", false)]
    [InlineData("a.b", "a.b.", false)]
    [InlineData("sessions.*", "messages.send", false)]
    [InlineData("exec.?un", "exec.run", false)]
    [InlineData("exec.[r]un", "exec.run", false)]
    public void Matches_DocumentedVector_AgreesWithTheTable(string pattern, string capability, bool expected)
        => Assert.Equal(expected, Matches(pattern, capability));

    [Theory]
    [InlineData("messages.send.*", "messages.sendall", false)]
    [InlineData("messages.send.*", "messages.send", false)]
    [InlineData("messages.send.*", "messages", false)]
    [InlineData("messages.send*", "messages.sendall", true)]
    [InlineData("tool.read", "tool.read_all", false)]
    [Trait("attack", "CG-1")]
    public void Matches_NeighbourOfASegment_IsAnotherCapability(string pattern, string capability, bool expected)
        => Assert.Equal(expected, Matches(pattern, capability));

    [Theory]
    [InlineData("filesystem.read./data/*", "/data/x/../../etc/shadow")]
    [InlineData("filesystem.read./data/*", "/data/..")]
    [InlineData("filesystem.read./data/*", "/data\\..\\etc")]
    [InlineData("filesystem.read./data/*", "/data/%2e%2e/etc")]
    [InlineData("filesystem.read./data/*", "/data/\u2215etc")]
    [InlineData("filesystem.read./data/*", "/data/\0")]
    [InlineData("filesystem.read./data/*", "/data/\u202Etxt")]
    [InlineData("filesystem.read./data/*", "data/x")]
    [InlineData("filesystem.read./data/*", "")]
    [Trait("attack", "CG-2")]
    [Trait("attack", "PT-1")]
    public void TryParse_PathThatClimbsOrHides_IsNoCapability(string pattern, string path)
    {
        Assert.True(CapabilityPattern.TryParse(pattern, out _));
        Assert.False(Capability.TryParse("filesystem.read", path, out _));
    }

    [Theory]
    [InlineData("filesystem.read./data/ws1/*", "/data/ws10/x", false)]
    [InlineData("filesystem.read./data/ws1/*", "/data/ws1/x", true)]
    [InlineData("filesystem.read./data/ws1/*", "/data/ws1", false)]
    [InlineData("filesystem.read./data/*/x", "/data/a/x", true)]
    [InlineData("filesystem.read./data/*/x", "/data/a/b/x", false)]
    [InlineData("filesystem.read./data/*.txt", "/data/a.txt", true)]
    [InlineData("filesystem.read./data/*.txt", "/data/a/b.txt", false)]
    [InlineData("filesystem.read./data/*", "//data/./x", true)]
    [InlineData("filesystem.read./data/./*", "/data/x", true)]
    [InlineData("filesystem.read.//data//*", "/data/x", true)]
    [InlineData("filesystem.read./data/*", "/data/a.b.c/d.tar.gz", true)]
    [InlineData("filesystem.read", "/data/x", false)]
    [InlineData("filesystem.read.*", "/data/x", true)]
    [InlineData("filesystem.write./data/*", "/data/x", false)]
    [Trait("attack", "CG-2")]
    [Trait("attack", "PT-4")]
    public void Matches_TypedPath_ComparesPartByPart(string pattern, string path, bool expected)
    {
        Assert.True(Capability.TryParse("filesystem.read", path, out var capability));
        Assert.True(CapabilityPattern.TryParse(pattern, out var rule));
        Assert.Equal(expected, rule!.Matches(capability!));
    }

    [Fact]
    public void TryParse_PathInTheNameAndBesideIt_IsRefused()
        => Assert.False(Capability.TryParse("filesystem.read./data/x", "/etc/shadow", out _));

    [Fact]
    public void TryParse_PathInTheName_IsTheSameCapabilityAsTheTypedOne()
    {
        Assert.True(Capability.TryParse("filesystem.read.//data/./file.txt", null, out var inName));
        Assert.True(Capability.TryParse("filesystem.read", "/data/file.txt", out var typed));
        Assert.Equal(typed, inName);
        Assert.Equal("filesystem.read./data/file.txt", typed!.ToString());
    }

    [Theory]
    [InlineData("Tool.Time_Now", "tool.time_now")]
    [InlineData("tool.time_now", "tool.TIME_NOW")]
    [Trait("attack", "CG-3")]
    public void Matches_OtherCase_IsAnotherCapability(string pattern, string capability) => Assert.False(Matches(pattern, capability));

    [Theory]
    [InlineData("tool.time_now ")]
    [InlineData(" tool.time_now")]
    [InlineData("tool. time_now")]
    [InlineData("tool.time\u200B_now")]
    [InlineData("tοοl.time_now")]
    [InlineData("tool.time_now\n")]
    [InlineData("tool\0.x")]
    [InlineData("/etc/passwd")]
    [Trait("attack", "CG-3")]
    public void TryParse_BlankInvisibleOrLookAlikeCharacters_AreRefusedOnBothSides(string text)
    {
        Assert.False(Capability.TryParse(text, null, out _));
        Assert.False(CapabilityPattern.TryParse(text, out _));
    }

    [Theory]
    [InlineData("messages.send.*")]
    [InlineData("*")]
    [InlineData("tool.time*")]
    [InlineData("filesystem.read./data/*")]
    [Trait("attack", "CG-10")]
    public void TryParse_WildcardInARequest_IsNoCapability(string capability) => Assert.False(Capability.TryParse(capability, null, out _));

    [Fact]
    public void TryParse_SegmentsAtAndAboveTheLimit_AreTakenAndRefused()
    {
        var (most, over) = (Repeat("a", 32), Repeat("a", 33));

        Assert.True(Matches(most, most));
        Assert.False(CapabilityPattern.TryParse(over, out _));
        Assert.False(Capability.TryParse(over, null, out _));
    }

    [Fact]
    [Trait("attack", "CG-9")]
    public void Matches_PathologicalPatterns_EndForTheLongestInputs()
    {
        var inSegment = string.Concat(Enumerable.Repeat("*a", 250)) + "b";
        var acrossSegments = string.Join('.', Enumerable.Repeat("*.a", 15)) + ".b";
        var inPath = "fs.r./" + string.Concat(Enumerable.Repeat("*a", 250)) + "b";

        Assert.False(Matches(inSegment, new string('a', 512)));
        Assert.False(Matches(acrossSegments, Repeat("a", 32)));
        Assert.True(Capability.TryParse("fs.r", "/" + new string('a', 4000), out var path));
        Assert.True(CapabilityPattern.TryParse(inPath, out var rule));
        Assert.False(rule!.Matches(path!));
    }

    [Fact]
    [Trait("attack", "CG-9")]
    public void TryParse_TextBeyondTheLength_IsRefusedUnread()
    {
        Assert.False(CapabilityPattern.TryParse(new string('a', 1_000_000), out _));
        Assert.False(Capability.TryParse(new string('a', 1_000_000), null, out _));
        Assert.False(Capability.TryParse("fs.r", "/" + new string('a', 1_000_000), out _));
    }

    private static bool Matches(string pattern, string capability)
        => CapabilityPattern.TryParse(pattern, out var rule) && Capability.TryParse(capability, null, out var asked) && rule!.Matches(asked!);

    private static string Repeat(string segment, int times) => string.Join('.', Enumerable.Repeat(segment, times));
}
