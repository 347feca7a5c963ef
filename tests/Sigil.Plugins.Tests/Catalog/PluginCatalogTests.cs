// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;
using Sigil.Plugins.Catalog;

namespace Sigil.Plugins.Tests.Catalog;

public sealed class PluginCatalogTests
{
    private readonly PluginCatalog _catalog = new();

    [Fact]
    public void Builtin_FromTheStart_IsGrantedItsToolsAndNoMore()
    {
        var grants = ((IPluginGrantSource)_catalog).Find("builtin")!;

        Assert.Equal(["tool.time_now", "tool.calculator", "tool.session_list", "tool.session_history", "tool.web_fetch", "tool.http_request", "sessions.read.self"], grants.Allow.Texts);
        Assert.False(grants.Allow.Contains("tool.shell"));
        Assert.Null(grants.Allow.Malformed);
        Assert.Empty(grants.Deny.Texts);
    }

    [Theory]
    [InlineData("builtin")]
    [InlineData("self")]
    [InlineData("gateway")]
    [Trait("attack", "PM-2")]
    [Trait("attack", "CG-5")]
    public void Register_ReservedName_IsRefusedAndBuiltinKeepsItsGrants(string name)
    {
        var error = Assert.Throws<ArgumentException>(() => _catalog.Register(Plugin(name, "*")));

        Assert.Contains("reserved", error.Message, StringComparison.Ordinal);
        Assert.False(_catalog.Find("builtin")!.Grants.Allow.Contains("exec.run"));
    }

    [Fact]
    [Trait("attack", "PM-2")]
    public void Register_NameThatIsTaken_KeepsTheFirst()
    {
        _catalog.Register(Plugin("echo", "tool.echo"));

        Assert.Throws<ArgumentException>(() => _catalog.Register(Plugin("echo", "*")));
        Assert.Equal(["tool.echo"], _catalog.Find("echo")!.Grants.Allow.Texts);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Echo")]
    [InlineData("echo.self")]
    [InlineData("*")]
    [InlineData("../echo")]
    [InlineData("еcho")]
    [InlineData("echo ")]
    [InlineData("-echo")]
    [Trait("attack", "CG-3")]
    [Trait("attack", "CG-5")]
    public void Register_NameOutsideTheGrammar_IsRefused(string name)
        => Assert.Throws<ArgumentException>(() => _catalog.Register(Plugin(name, "tool.echo")));

    [Fact]
    public void Register_MalformedGrant_IsRefusedAndNamed()
    {
        var error = Assert.Throws<ArgumentException>(() => _catalog.Register(Plugin("echo", "tool..echo")));

        Assert.Contains("tool..echo", error.Message, StringComparison.Ordinal);
        Assert.Null(_catalog.Find("echo"));
    }

    [Fact]
    public void Unregister_APlugin_TakesItsGrantsAwayButNeverBuiltin()
    {
        _catalog.Register(Plugin("echo", "tool.echo"));

        Assert.True(_catalog.Unregister("echo"));
        Assert.Null(((IPluginGrantSource)_catalog).Find("echo"));
        Assert.False(_catalog.Unregister("builtin"));
        Assert.NotNull(_catalog.Find("builtin"));
    }

    [Fact]
    public void AddSigilPlugins_TheEnforcersViewAndTheCatalogue_AreOneObject()
    {
        using var services = new ServiceCollection().AddSigilPlugins().BuildServiceProvider();

        Assert.Same(services.GetRequiredService<IPluginCatalog>(), services.GetRequiredService<IPluginGrantSource>());
    }

    private static PluginDescriptor Plugin(string name, string allow)
        => new(name, "1.0.0", "A plugin.", new PluginGrants(CapabilitySet.Parse([allow]), CapabilitySet.Empty));
}
