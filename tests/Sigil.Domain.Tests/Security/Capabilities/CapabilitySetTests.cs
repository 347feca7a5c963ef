// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Security.Capabilities;

public sealed class CapabilitySetTests
{
    private static readonly string TooLong = string.Join('.', Enumerable.Repeat("a", 33));

    [Fact]
    public void Contains_DocumentedSets_AgreeWithTheVectors()
    {
        var set = CapabilitySet.Parse(["sessions.read", "sessions.write", "messages.send.*"]);

        Assert.True(set.Contains("sessions.read"));
        Assert.True(set.Contains("messages.send.telegram"));
        Assert.False(set.Contains("exec.run"));
        Assert.False(CapabilitySet.Empty.Contains("sessions.read"));
        Assert.False(CapabilitySet.Parse([]).Contains("sessions.read"));
    }

    [Theory]
    [InlineData("admin.*", "admin.reload", true)]
    [InlineData("*", "anything.at.all", true)]
    [InlineData("filesystem.read.*", "filesystem.read.data.config", true)]
    [InlineData("messages.send.foo*", "messages.send.foobar", true)]
    [InlineData(".invalid.pattern", "invalid.pattern", false)]
    public void Contains_UserPermissions_AgreeWithTheVectors(string permission, string asked, bool expected)
        => Assert.Equal(expected, CapabilitySet.Parse([permission]).Contains(asked));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Contains_MalformedRuleAnywhere_ContainsNothing(int position)
    {
        var set = CapabilitySet.Parse(position == 0 ? [TooLong, "valid.pattern"] : ["valid.pattern", TooLong]);

        Assert.Equal(TooLong, set.Malformed);
        Assert.False(set.Contains("valid.pattern"));
    }

    [Fact]
    public void TryFind_MalformedNeighbour_StillFindsTheRuleForADenyList()
    {
        Assert.True(Capability.TryParse("exec.run", null, out var capability));

        Assert.True(CapabilitySet.Parse(["a..b", "exec.*"]).TryFind(capability!, out var rule));
        Assert.Equal("exec.*", rule.Text);
    }

    [Fact]
    public void Contains_MalformedName_IsNotContainedEvenByAStar() => Assert.False(CapabilitySet.Parse(["*"]).Contains("a..b"));

    [Fact]
    [Trait("attack", "CG-7")]
    public void Narrow_DocumentedIntersection_ContainsWhatBothContain()
    {
        var a = CapabilitySet.Parse(["sessions.*", "messages.send.*", "exec.run"]);
        var b = CapabilitySet.Parse(["sessions.read", "messages.*"]);

        foreach (var set in new[] { a.Narrow(b), b.Narrow(a) })
        {
            Assert.True(set.Contains("sessions.read"));
            Assert.True(set.Contains("messages.send.telegram"));
            Assert.False(set.Contains("exec.run"));
            Assert.False(set.Contains("sessions.write"));
            Assert.False(set.Contains("messages.receive"));
        }

        Assert.False(a.Narrow(CapabilitySet.Empty).Contains("sessions.read"));
        Assert.False(CapabilitySet.Empty.Narrow(a).Contains("sessions.read"));
    }

    [Fact]
    public void Narrow_RulesThatOverlapInPart_ContainTheOverlapOnly()
    {
        var set = CapabilitySet.Parse(["a.*.x"]).Narrow(CapabilitySet.Parse(["a.b.*"]));

        Assert.True(set.Contains("a.b.x"));
        Assert.True(set.Contains("a.b.c.x"));
        Assert.False(set.Contains("a.c.x"));
        Assert.False(set.Contains("a.b.y"));
    }

    [Fact]
    public void Narrow_MoreThanOnce_NeedsEverySide()
    {
        var set = CapabilitySet.Parse(["*"]).Narrow(CapabilitySet.Parse(["a.*", "b.*"])).Narrow(CapabilitySet.Parse(["b.*", "c.*"]));

        Assert.True(set.Contains("b.x"));
        Assert.False(set.Contains("a.x"));
        Assert.False(set.Contains("c.x"));
        Assert.Equal(["b.*"], set.Texts);
    }

    [Fact]
    public void Narrow_EitherSideMalformed_ContainsNothingAndSaysWhy()
    {
        var good = CapabilitySet.Parse(["*"]);
        var bad = CapabilitySet.Parse(["a..b", "*"]);

        foreach (var set in new[] { good.Narrow(bad), bad.Narrow(good), good.Narrow(bad).Narrow(good), good.Narrow(good).Narrow(bad) })
        {
            Assert.Equal("a..b", set.Malformed);
            Assert.False(set.Contains("a.b"));
        }
    }

    [Fact]
    public void Narrow_Texts_NameTheRulesOfEitherSideThatHold()
        => Assert.Equal(["chat.send", "sessions.*"], CapabilitySet.Parse(["chat.*", "sessions.*", "tool.x"]).Narrow(CapabilitySet.Parse(["chat.send", "sessions.*"])).Texts.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("chat.*", "*", true)]
    [InlineData("*", "chat.*", false)]
    [InlineData("chat.send", "chat.*", true)]
    public void IsWithin_OneRule_OnlyWhenTheOtherCoversIt(string inner, string outer, bool expected)
        => Assert.Equal(expected, CapabilitySet.Parse([inner]).IsWithin(CapabilitySet.Parse([outer])));

    [Fact]
    public void IsWithin_MalformedSide_IsFalse()
    {
        Assert.False(CapabilitySet.Parse(["a..b"]).IsWithin(CapabilitySet.Parse(["*"])));
        Assert.False(CapabilitySet.Parse(["a.b"]).IsWithin(CapabilitySet.Parse(["*", "a..b"])));
    }
}
