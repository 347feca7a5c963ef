// SPDX-License-Identifier: Apache-2.0

using AngleSharp.Dom;
using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Web.Components.Pages.Settings.Providers;

namespace Sigil.Components.Tests.Settings;

public sealed class ProvidersPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Providers_AreListed_WithHealthAndWhereTheKeyIs()
    {
        var openai = FakeProviderDirectory.New("openai", ProviderKinds.OpenAI);
        _page.Vendors.All.Add(openai with { Origin = new(KeyOrigin.Environment, "OPENAI_API_KEY", "It is set by OPENAI_API_KEY in the environment.") });
        var error = new SigilError(ErrorCodes.ProviderKeyInvalid, "The provider 'local' does not accept its key.");
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.OpenAICompatible) with
        {
            Status = new ProviderStatus("local", ProviderKinds.OpenAICompatible, false, 1, _page.Time.GetUtcNow(), _page.Time.GetUtcNow().AddMinutes(5), error),
        });

        var page = _page.Render<ProvidersPage>();

        var local = page.Find("[data-provider=local]");
        Assert.Equal(("Rests", "bad"), (local.QuerySelector(".badge")!.TextContent, local.QuerySelector(".badge")!.GetAttribute("data-tone")));
        Assert.Contains("does not accept its key", local.TextContent, StringComparison.Ordinal);
        Assert.Contains("models.example", local.TextContent, StringComparison.Ordinal);
        Assert.Contains("key from OPENAI_API_KEY", page.Find("[data-provider=openai]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[aria-label='Change openai'], [aria-label='Change demo']"));
        Assert.NotEmpty(page.FindAll("[aria-label='Change local']"));
    }

    [Fact]
    public void NewProvider_IsSaved_AndItsKeyIsNotInThePageAfterwards()
    {
        var page = _page.Render<ProvidersPage>();
        Button(page, "Add provider").Click();
        page.Find("#provider-new-kind").Change(ProviderKinds.Anthropic);
        page.Find("#provider-new-key").Input("sk-secret");
        page.Find("#provider-new-models").Input("one\n\n two ");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("#provider-new-key")));
        var (name, draft, expected) = Assert.Single(_page.Vendors.Saved);
        Assert.Equal(("anthropic", ProviderKinds.Anthropic, "sk-secret", null), (name, draft.Kind, draft.ApiKey, expected));
        Assert.Equal(["one", "two"], draft.Models!);
        Assert.Contains("anthropic", page.Find("[role=status]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void NewProvider_OfATakenName_IsRefusedAtTheField()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("openai", ProviderKinds.OpenAI));
        var page = _page.Render<ProvidersPage>();
        Button(page, "Add provider").Click();

        page.Find("form").Submit();

        Assert.NotEmpty(page.FindAll("#provider-new-name-error"));
        Assert.Empty(_page.Vendors.Saved);
    }

    [Fact]
    public void Change_WithAnEmptyKey_KeepsTheStoredOneAndSendsTheRevision()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.Ollama));
        var page = _page.Render<ProvidersPage>();
        page.Find("[aria-label='Change local']").Click();
        Assert.Equal("password", page.Find("#provider-local-key").GetAttribute("type"));
        Assert.True(string.IsNullOrEmpty(page.Find("#provider-local-key").GetAttribute("value")));

        page.Find("[data-provider=local] form").Submit();

        page.WaitForAssertion(() => Assert.Single(_page.Vendors.Saved));
        Assert.Null(_page.Vendors.Saved[0].Draft.ApiKey);
        Assert.Equal(7, _page.Vendors.Saved[0].Expected);
    }

    [Fact]
    public void Change_ThatRemovesTheKey_SaysSoAndNotThatItStays()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.OpenAICompatible));
        var page = _page.Render<ProvidersPage>();
        page.Find("[aria-label='Change local']").Click();

        page.Find("[data-provider=local] input[type=checkbox]").Change(true);
        page.Find("[data-provider=local] form").Submit();

        page.WaitForAssertion(() => Assert.Equal("", Assert.Single(_page.Vendors.Saved).Draft.ApiKey));
    }

    [Fact]
    public void Refusal_OfAField_IsSaidThere()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.OpenAICompatible));
        _page.Vendors.Refusal = new SigilError(ErrorCodes.RequestInvalid, "The stored key would go to somebody else.", "api_key");
        var page = _page.Render<ProvidersPage>();
        page.Find("[aria-label='Change local']").Click();

        page.Find("[data-provider=local] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("somebody else", page.Find("#provider-local-key-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Change_OfWhatSomebodyElseChanged_OffersWhatIsThereNow()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.OpenAICompatible));
        var page = _page.Render<ProvidersPage>();
        page.Find("[aria-label='Change local']").Click();
        _page.Vendors.Refusal = SigilError.Changed("provider");
        page.Find("[data-provider=local] form").Submit();
        page.WaitForElement("[role=alert]");

        Button(page, "Load what is there now").Click();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[aria-label='Change local']")));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void Test_OfAProvider_SaysThatItRunsAndWhatItFound()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.Ollama));
        var page = _page.Render<ProvidersPage>();

        TestButton(page, "local").Click();
        page.WaitForAssertion(() => Assert.Contains("Asking", page.Find("[data-provider=local]").TextContent, StringComparison.Ordinal));
        _page.Vendors.Finding.SetResult(new ProviderTest(null, TimeSpan.FromMilliseconds(42), 3));

        page.WaitForAssertion(() => Assert.Contains("an answer in 42 ms, 3 models", page.Find("[data-provider=local] [role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(("local", null), Assert.Single(_page.Vendors.Tests));
    }

    [Fact]
    public void Test_ThatFails_SaysWhatHelps()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.Ollama));
        _page.Vendors.Finding.SetResult(new ProviderTest(new SigilError(ErrorCodes.ProviderUnreachable, "Nothing listens there.", Fix: "Start Ollama."), TimeSpan.Zero, null));
        var page = _page.Render<ProvidersPage>();

        TestButton(page, "local").Click();

        page.WaitForAssertion(() => Assert.Contains("Start Ollama.", page.Find("[data-provider=local] [role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Test_ThatIsCancelled_EndsAtOnce()
    {
        _page.Vendors.All.Add(FakeProviderDirectory.New("local", ProviderKinds.Ollama));
        var page = _page.Render<ProvidersPage>();

        TestButton(page, "local").Click();
        page.WaitForAssertion(() => Assert.Contains("Cancel", TestButton(page, "local").TextContent, StringComparison.Ordinal));
        TestButton(page, "local").Click();

        page.WaitForAssertion(() => Assert.Contains("cancelled", page.Find("[data-provider=local] [role=status]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Test_InTheForm_TriesWhatIsEntered()
    {
        var page = _page.Render<ProvidersPage>();
        Button(page, "Add provider").Click();
        page.Find("#provider-new-endpoint").Input("http://127.0.0.1:9/v1");
        page.Find("#provider-new-key").Input("k");

        page.Find("form .test button").Click();

        page.WaitForAssertion(() => Assert.Single(_page.Vendors.Tests));
        Assert.Equal(("http://127.0.0.1:9/v1", "k"), (_page.Vendors.Tests[0].Draft!.Endpoint, _page.Vendors.Tests[0].Draft!.ApiKey));
        Assert.Empty(_page.Vendors.Saved);
    }

    [Fact]
    public void Models_AreChosenAndPutInOrder()
    {
        var page = _page.Render<ProvidersPage>();
        page.Find("#model-default").Change("openai/gpt-5");
        page.Find("#model-failover").Change("local/qwen");
        page.Find("#model-failover").Change("demo/assistant");
        page.Find("[aria-label='Move demo/assistant up']").Click();

        page.Find("form[aria-labelledby=models-title]").Submit();

        page.WaitForAssertion(() => Assert.Equal("openai/gpt-5", _page.Vendors.Choice.Configured?.ToString()));
        Assert.Equal(["demo/assistant", "local/qwen"], _page.Vendors.Choice.Failover.Select(model => model.ToString()));
    }

    [Fact]
    public void Models_OfTheEnvironment_CannotBeChosenAndSayWhy()
    {
        _page.Vendors.Choice = _page.Vendors.Choice with { Unchangeable = "models.default is set by SIGIL_MODELS__DEFAULT in the environment." };

        var page = _page.Render<ProvidersPage>();

        Assert.Contains("SIGIL_MODELS__DEFAULT", page.Find("form[aria-labelledby=models-title]").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("#model-default").IsDisabled());
    }

    [Fact]
    public void Prices_AreShown()
    {
        _page.Vendors.Choice = _page.Vendors.Choice with { Prices = [(ModelReference.Parse("openai/gpt-5"), new ModelPrice(1.25m, 10, 0.125m))] };

        var row = _page.Render<ProvidersPage>().Find("[data-price='openai/gpt-5']");

        Assert.Equal(["openai/gpt-5", "$1.25", "$10", "$0.125", "as input"], row.QuerySelectorAll("td").Select(cell => cell.TextContent));
    }

    public void Dispose() => _page.Dispose();

    private static IElement Button(IRenderedComponent<ProvidersPage> page, string text)
        => page.FindAll("button").Single(button => button.TextContent.Contains(text, StringComparison.Ordinal));

    private static IElement TestButton(IRenderedComponent<ProvidersPage> page, string provider) => page.Find($"[data-provider={provider}] .test button");
}
