// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolRegistryTests
{
    [Fact]
    public void List_WithoutOthers_HoldsTheFourBuiltInToolsAndTheirCapabilitiesAreTheKnownOnes()
    {
        using var fixture = new ToolFixture();

        var tools = fixture.Registry.List();

        Assert.Equal(["calculator", "session_history", "session_list", "time_now"], tools.Select(tool => tool.Name));
        Assert.All(tools, tool => Assert.Equal("builtin", tool.Plugin));
        Assert.Equal(KnownCapabilities.BuiltinTools.Order(StringComparer.Ordinal), tools.Select(ToolInvocation.CapabilityOf).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Time_Now")]
    [InlineData("time.now")]
    [InlineData("time-now")]
    [InlineData("*")]
    [InlineData("")]
    [InlineData("9lives")]
    [InlineData("tοol")]
    [Trait("attack", "CG-3")]
    public void Registry_NameOutsideTheGrammar_RefusesToStart(string name) => AssertRefused(new FakeTool { Descriptor = FakeTool.Describe(name) }, "is no tool name");

    [Fact]
    [Trait("attack", "PI-T5")]
    public void Registry_NameOfABuiltInTool_RefusesToStart() => AssertRefused(new FakeTool { Descriptor = FakeTool.Describe("time_now") }, "'time_now' is taken by 2 tools");

    [Fact]
    public void Registry_PluginThatIsNotRegistered_RefusesToStart()
        => AssertRefused(new FakeTool { Descriptor = FakeTool.Describe(plugin: "ghost") }, "'echo_back' belongs to the plugin 'ghost', which is not registered");

    [Fact]
    public void Registry_LimitsOutOfRange_RefusesToStart()
    {
        AssertRefused(new FakeTool { Descriptor = FakeTool.Describe() with { Timeout = TimeSpan.Zero } }, "time limit");
        AssertRefused(new FakeTool { Descriptor = FakeTool.Describe() with { MaxResultBytes = 1 } }, "limits out of range");
        AssertRefused(new FakeTool { Descriptor = FakeTool.Describe() with { Description = "" } }, "needs a description");
    }

    [Fact]
    public void Registry_SchemaThatDoesNotCompile_RefusesToStartAndSaysWhy()
    {
        using var fixture = new ToolFixture(new FakeTool());
        fixture.Schema.CompileProblem = "it is not valid JSON";

        var error = Assert.Throws<InvalidOperationException>(() => fixture.Registry);

        Assert.Contains("'echo_back' has an input schema that does not compile: it is not valid JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_OtherCaseOrNull_FindsNothing()
    {
        using var fixture = new ToolFixture();

        Assert.NotNull(fixture.Registry.Find("time_now"));
        Assert.Null(fixture.Registry.Find("Time_Now"));
        Assert.Null(fixture.Registry.Find(null!));
    }

    private static void AssertRefused(FakeTool tool, string problem)
    {
        using var fixture = new ToolFixture(tool);

        Assert.Contains(problem, Assert.Throws<InvalidOperationException>(() => fixture.Registry).Message, StringComparison.Ordinal);
    }
}
