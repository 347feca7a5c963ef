// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Tests.Agent.Prompting;

public sealed class PromptBuilderTests
{
    private static readonly Workspace Garden = new()
    {
        Id = WorkspaceId.Parse("garden"),
        Description = "Plants and their care.",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    [Fact]
    public void Build_HoldsTheWorkspaceAndTheDoorsHint()
    {
        var prompt = PromptBuilder.Build(Garden, "browser", []);
        Assert.Contains("'garden'", prompt, StringComparison.Ordinal);
        Assert.Contains("Plants and their care.", prompt, StringComparison.Ordinal);
        Assert.Contains("shown as Markdown", prompt, StringComparison.Ordinal);
        Assert.Contains("terminal", PromptBuilder.Build(Garden, "cli", []), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_SpeaksOfToolsOnlyWhenThereAreSome()
    {
        var tool = new ToolDescriptor { Name = "time_now", Description = "d", InputSchema = "{}", Plugin = "builtin" };
        Assert.Contains("You can call tools", PromptBuilder.Build(Garden, "browser", [tool]), StringComparison.Ordinal);
        Assert.DoesNotContain("You can call tools", PromptBuilder.Build(Garden, "browser", []), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "PI-D6")]
    public void Build_TwiceForOneWorkspace_IsTheSameText()
        => Assert.Equal(PromptBuilder.Build(Garden, "browser", []), PromptBuilder.Build(Garden, "browser", []));
}
