// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Agent.Budgets;

public sealed class BudgetNoticesTests
{
    private static readonly WorkspaceId Work = WorkspaceId.Parse("work");
    private readonly ManualTime _time = new();
    private readonly BudgetLedger _ledger;

    public BudgetNoticesTests() => _ledger = new BudgetLedger(_time);

    [Theory]
    [InlineData(79, 0)]
    [InlineData(80, 1)]
    [InlineData(100, 1)]
    public void Read_OnesOwnLimit_IsToldFromFourFifths(int used, int told)
    {
        var options = new BudgetOptions { Users = { [UserId.Parse("usr_anna")] = Tokens(100) } };
        Use(options, "usr_anna", used);

        var states = Over(options).Read(As("usr_anna", "account.read", "chat.send"), Work, session: null);

        Assert.Equal(told, states.Count);
        Assert.All(states, state => Assert.Equal((BudgetScope.User, "usr_anna", used), (state.Scope, state.Id, (int)state.Used)));
    }

    [Theory]
    [InlineData(90, false, 0)]
    [InlineData(90, true, 1)]
    [InlineData(100, false, 1)]
    public void Read_ALimitOfMany_IsToldToAdministratorsAndToOthersWhenNothingIsLeft(int used, bool administrator, int told)
    {
        var options = new BudgetOptions { Gateway = Tokens(100) };
        Use(options, "usr_ben", used);

        Assert.Equal(told, Over(options).Read(As("usr_anna", administrator ? "*" : "account.read", "chat.send"), Work, session: null).Count);
    }

    [Fact]
    public void Read_ASessionNearItsEnd_IsToldWithoutAReset()
    {
        var session = new Session
        {
            Id = SessionId.Parse("ses_1"), WorkspaceId = Work, UserId = UserId.Parse("usr_anna"), Title = "t", Status = SessionStatus.Active, CreatedAt = _time.GetUtcNow(), UpdatedAt = _time.GetUtcNow(), UsedTokens = 85,
        };

        var state = Assert.Single(Over(new BudgetOptions { SessionTokens = 100 }).Read(As("usr_anna", "*"), Work, session));

        Assert.Equal((BudgetScope.Session, null), (state.Scope, state.ResetsAt));
        Assert.Empty(Over(new BudgetOptions { SessionTokens = 0 }).Read(As("usr_anna", "*"), Work, session));
    }

    [Fact]
    public void ReadAll_ForAdministrators_IsEverybodysTheUsedUpOnesFirst()
    {
        var options = new BudgetOptions { Users = { [UserId.Parse("usr_anna")] = Tokens(100), [UserId.Parse("usr_ben")] = Tokens(100) } };
        Use(options, "usr_anna", 85);
        Use(options, "usr_ben", 100);

        Assert.Equal(["usr_ben", "usr_anna"], Over(options).ReadAll(As("usr_carl", "admin.usage")).Select(state => state.Id));
        Assert.Equal(["usr_anna"], Over(options).ReadAll(As("usr_anna", "account.read")).Select(state => state.Id));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(Over(options).ReadAll(As("usr_carl", "admin.usage")));
    }

    private static BudgetLimits Tokens(long day) => new() { DayTokens = day };

    private static Caller As(string user, params string[] permissions) => new(UserId.Parse(user), user, CapabilitySet.Parse(permissions), "api", null);

    private BudgetNotices Over(BudgetOptions options) => new(_ledger, new LiveSettings(SettingsSnapshot.Of(options), []));

    private void Use(BudgetOptions options, string user, long tokens) => _ledger.Settle(new BudgetParties(UserId.Parse(user), Work), options, default, new BudgetAmount(tokens, 0));
}
