// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Testing;

namespace Sigil.Web.Tests.Configuration.Editing;

/// <summary>The default model and the failover chain, chosen while the gateway runs, over the real file.</summary>
public sealed class ModelChoicesTests : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();

    private string FilePath => Path.Combine(_gateway.DataDirectory, "sigil.yaml");

    private IModelChoices Choices => _gateway.App.Services.GetRequiredService<IModelChoices>();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(
            FilePath,
            """
            providers:
              closed: { kind: openai-compatible, endpoint: "http://127.0.0.1:1/v1", models: [one, two] } # ours
            models:
              default: closed/one
            prices:
              closed/one: { input: 1, output: 2 }
            """);
        await _gateway.StartAsync();
    }

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Save_OfOthers_IsInForceAtOnceAndInTheFile()
    {
        var saved = (await Choices.SaveAsync(Owner(), Model("closed/two"), [Model("demo/assistant"), Model("closed/one")], CancellationToken.None)).OrThrow();

        Assert.Equal(("closed/two", "closed/two"), (saved.Configured?.ToString(), saved.Default.ToString()));
        Assert.Equal(["demo/assistant", "closed/one"], saved.Failover.Select(model => model.ToString()));
        var text = await File.ReadAllTextAsync(FilePath);
        Assert.Contains("default: closed/two", text, StringComparison.Ordinal);
        Assert.Contains("# ours", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfNone_TakesTheChoiceOutOfTheFile()
    {
        var saved = (await Choices.SaveAsync(Owner(), chosen: null, [], CancellationToken.None)).OrThrow();

        Assert.Null(saved.Configured);
        Assert.Equal("demo/assistant", saved.Default.ToString());
        Assert.DoesNotContain("default:", await File.ReadAllTextAsync(FilePath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed/three", "", "default")]
    [InlineData("nobody/one", "", "default")]
    [InlineData("closed/one", "closed/three", "failover")]
    [InlineData("closed/one", "closed/two closed/two", "failover")]
    public async Task Save_OfWhatThereIsNot_NamesTheFieldAndChangesNothing(string chosen, string failover, string field)
    {
        var before = await File.ReadAllTextAsync(FilePath);

        var refused = await Choices.SaveAsync(Owner(), Model(chosen), [.. failover.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Model)], CancellationToken.None);

        Assert.Equal(field, refused.Error?.Field);
        Assert.Equal(before, await File.ReadAllTextAsync(FilePath));
    }

    [Fact]
    public async Task Save_WithoutThePermissions_IsForbidden()
    {
        Assert.Equal(ErrorCodes.Forbidden, (await Choices.SaveAsync(Owner("admin.config"), null, [], CancellationToken.None)).Error?.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await Choices.SaveAsync(Owner("admin.providers"), null, [], CancellationToken.None)).Error?.Code);
        Assert.Equal(ErrorCodes.Forbidden, Choices.Get(Owner("models.read")).Error?.Code);
    }

    [Fact]
    public async Task Save_OfWhatTheEnvironmentSets_IsRefusedAndSaysWhy()
    {
        await _gateway.Set("models.default", "demo/assistant").RestartAsync();

        var refused = await Choices.SaveAsync(Owner(), Model("closed/one"), [], CancellationToken.None);

        Assert.Equal(ErrorCodes.ProviderManaged, refused.Error?.Code);
        Assert.Contains("SIGIL_MODELS__DEFAULT", refused.Error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Get_ShowsPricesAndModels()
    {
        var choice = Choices.Get(Owner()).OrThrow();

        Assert.Equal(("closed/one", 1m), (choice.Prices.Single().Model.ToString(), choice.Prices.Single().Price.Input));
        Assert.Contains(Model("closed/two"), choice.Models);
        Assert.Null(choice.Unchangeable);
    }

    private static ModelReference Model(string text) => ModelReference.Parse(text);

    private static Caller Owner(params string[] narrowedTo) => new(UserId.Parse("owner"), "owner", CapabilitySet.Parse(narrowedTo.Length == 0 ? ["*"] : narrowedTo), "test", CredentialId: null);
}
