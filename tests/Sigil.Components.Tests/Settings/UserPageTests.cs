// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Pages.Settings.Users;

namespace Sigil.Components.Tests.Settings;

public sealed class UserPageTests : IDisposable
{
    private readonly PageContext _page = new();

    public UserPageTests() => _page.Users.All.Add(FakeUsers.New("usr_anna", "Anna", UserRole.Member));

    [Fact]
    public void Save_SendsOnlyWhatWasChanged()
    {
        var page = Open("usr_anna");
        page.Find("#role").Change("Admin");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(UserRole.Admin, _page.Users.All[1].Role));
        Assert.Null(_page.Users.Asked!.Name);
        Assert.Contains("Saved", page.Find("form [role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void SomebodyElseWasFaster_IsSaid_AndWhatIsThereNowCanBeLoaded()
    {
        var page = Open("usr_anna");
        page.Find("#name").Input("Mine");
        _page.Users.All[1] = _page.Users.All[1] with { Name = "Theirs", Revision = 2 };

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("changed meanwhile", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        page.Find("[role=alert] button").Click();

        page.WaitForAssertion(() => Assert.Equal("Theirs", page.Find("#name").GetAttribute("value")));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void LastOwner_IsToldWhyNothingIsOffered()
    {
        var page = Open("usr_owner");

        Assert.Contains("This is the last owner", page.Markup, StringComparison.Ordinal);
        Assert.True(page.Find("#role").HasAttribute("disabled"));
        Assert.Empty(page.FindAll(".button.danger"));
    }

    [Fact]
    public void OneOfTwoOwners_MayBeShutOut()
    {
        _page.Users.All.Add(FakeUsers.New("usr_otto", "Otto", UserRole.Owner));

        var page = Open("usr_otto");

        Assert.DoesNotContain("This is the last owner", page.Markup, StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".button.danger").Count);
    }

    [Fact]
    public void LastOwnerByTheTimeOfThePress_IsRefusedInWords()
    {
        _page.Users.All[1] = _page.Users.All[1] with { DisabledAt = FakeGateway.Start };
        var page = Open("usr_anna");
        _page.Users.Refusal = new SigilError(ErrorCodes.LastOwner, "This is the last owner, and the gateway needs one.", Fix: "Make somebody else an owner first.");

        page.FindAll("button").Single(button => button.TextContent == "Enable").Click();

        page.WaitForAssertion(() => Assert.Contains("Make somebody else an owner first.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void SignInLink_IsShownUntilItIsPutAway()
    {
        var page = Open("usr_anna");
        page.FindAll("button").Single(button => button.TextContent.Contains("Make a sign-in link", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.EndsWith("/login#the-token-of-usr_anna", page.Find("[data-secret]").TextContent, StringComparison.Ordinal));

        page.FindAll("button").Single(button => button.TextContent == "I have kept it").Click();

        Assert.DoesNotContain("the-token", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void HostileName_IsText()
    {
        _page.Users.All[1] = _page.Users.All[1] with { Name = "<img src=x>\u202E" };

        var page = Open("usr_anna");

        Assert.Equal("<img src=x>⟨U+202E⟩", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("img"));
    }

    [Fact]
    public void LostRights_AreSaid_AndNothingIsShown()
    {
        _page.Users.Refusal = new SigilError(ErrorCodes.Forbidden, "This needs the permission 'admin.users'.");

        var page = Open("usr_anna");

        Assert.Contains("admin.users", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form, .skeleton"));
    }

    [Fact]
    public void Accounts_AreListed_AndOneThatIsTakenIsSaid()
    {
        var page = Open("usr_anna");
        Add(page);
        page.WaitForAssertion(() => Assert.Contains("4711", page.Find("[data-identity]").TextContent, StringComparison.Ordinal));
        _page.Users.Refusal = new SigilError(ErrorCodes.StoreConflict, "That account is somebody's already.");

        Add(page);

        page.WaitForAssertion(() => Assert.Contains("somebody's already", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("4711", page.Find("#identity-external").GetAttribute("value"));
    }

    public void Dispose() => _page.Dispose();

    private IRenderedComponent<UserPage> Open(string id) => _page.Render<UserPage>(parameters => parameters.Add(shown => shown.Id, id));

    private static void Add(IRenderedComponent<UserPage> page)
    {
        page.Find("#identity-channel").Input("matrix");
        page.Find("#identity-external").Input("4711");
        page.Find("form[aria-label='Add an account']").Submit();
    }
}
