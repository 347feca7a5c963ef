// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Tests.Providers;

public sealed class ProviderRegistryTests
{
    [Fact]
    public void Default_NothingConfigured_IsTheDemoStandIn()
        => Assert.Equal("demo/assistant", new RoutingFixture().Registry.Default.ToString());

    [Fact]
    public void Default_Unset_IsTheFirstModelOfTheFirstProviderWithAKey()
    {
        var fixture = new RoutingFixture(
            new FakeProvider("local", "llama") { Kind = ProviderKinds.Ollama },
            new FakeProvider("empty"),
            new FakeProvider("anthropic", "claude", "other"));

        Assert.Equal("anthropic/claude", fixture.Registry.Default.ToString());
    }

    [Fact]
    public void Default_Configured_Wins()
        => Assert.Equal("demo/assistant", new RoutingFixture("demo/assistant", [], new FakeProvider("a", "one")).Registry.Default.ToString());

    [Fact]
    public void List_KeepsTheOrderAndEndsWithTheDemoStandIn()
    {
        var registry = new RoutingFixture(new FakeProvider("b", "x"), new FakeProvider("a", "y")).Registry;

        Assert.Equal(["b", "a", "demo"], registry.List().Select(status => status.Name));
        Assert.Equal(["b/x", "a/y", "demo/assistant"], registry.Models().Select(model => model.Reference.ToString()));
        Assert.Null(registry.Find("B"));
    }

    [Fact]
    public void Provider_ConfiguredTwice_IsRefused()
        => Assert.Throws<InvalidOperationException>(() => new RoutingFixture(new FakeProvider("a", "x"), new FakeProvider("a", "y")));

    [Fact]
    public void Reference_WithSlashesInTheModel_BelongsToTheProviderBeforeTheFirst()
        => Assert.Equal("openrouter", ModelReference.Parse("openrouter/anthropic/claude-sonnet-4-5").Provider);
}
