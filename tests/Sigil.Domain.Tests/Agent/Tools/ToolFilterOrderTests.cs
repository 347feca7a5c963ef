// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Agent.Tools.Filters;

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class ToolFilterOrderTests
{
    [Fact]
    public void Names_TheOrder_IsTheDocumentedOne()
        => Assert.Equal(["exists", "enforcer", "secrets", "schema", "rate", "flow", "approval", "timeout", "execute", "size_cap", "tag", "scan"], ToolFilterOrder.Names);

    [Fact]
    public void Arrange_AnyOrderOfRegistration_GivesTheOneOrder()
        => Assert.Equal(ToolFilterOrder.Names, ToolFilterOrder.Arrange(All().Reverse()).Select(filter => filter.Name));

    [Fact]
    public void Arrange_MissingUnknownAndDoubledFilters_NamesThemAllAndRefuses()
    {
        var filters = All().Where(filter => filter.Name != "enforcer").Append(new Stub("tag")).Append(new Stub("shortcut"));

        var error = Assert.Throws<InvalidOperationException>(() => ToolFilterOrder.Arrange(filters));

        Assert.Contains("'enforcer' is missing", error.Message, StringComparison.Ordinal);
        Assert.Contains("'shortcut' has no place in the order", error.Message, StringComparison.Ordinal);
        Assert.Contains("'tag' is registered 2 times", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<IToolFilter> All() => ToolFilterOrder.Names.Select(name => new Stub(name));

    private sealed class Stub(string name) : IToolFilter
    {
        public string Name => name;

        public ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
