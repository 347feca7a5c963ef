// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Idempotency;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Common;

public sealed class IdempotencyLedgerTests
{
    private static readonly IdempotencyScope Scope = new(UserId.Parse("usr_anna"), "personal", "CreateThing", "key-1");
    private readonly ManualTime _time = new();
    private readonly InMemoryIdempotencyStore _store;
    private readonly IdempotencyLedger _ledger;

    public IdempotencyLedgerTests()
    {
        _store = new InMemoryIdempotencyStore(_time);
        _ledger = new IdempotencyLedger(_store, _time);
    }

    [Fact]
    public async Task Claim_Kept_GivesTheAnswerAgain()
    {
        using (var first = await ClaimAsync())
        {
            Assert.True(first.IsNew);
            await first.KeepAsync("thing", [1, 2]);
        }

        using var second = await ClaimAsync();

        Assert.False(second.IsNew);
        Assert.True(second.Done);
        Assert.Equal("thing", second.Subject);
        Assert.Equal([1, 2], second.Answer!.Value.ToArray());
    }

    [Fact]
    public async Task Claim_GivenUp_IsNewAgain()
    {
        using (var first = await ClaimAsync())
        {
            await first.GiveUpAsync();
        }

        using var second = await ClaimAsync();

        Assert.True(second.IsNew);
    }

    [Fact]
    public async Task Claim_LetGoWithoutAWord_IsBegunAndNotDone()
    {
        (await ClaimAsync()).Dispose();

        using var second = await ClaimAsync();

        Assert.False(second.IsNew);
        Assert.False(second.Done);
        Assert.Null(second.Answer);
    }

    [Fact]
    public async Task Claim_WithAnotherRequest_IsRefusedAndFreesTheKey()
    {
        (await ClaimAsync()).Dispose();

        var refused = await _ledger.ClaimAsync(Scope, "another", null, default);

        Assert.Equal(ErrorCodes.IdempotencyReused, refused.Error!.Code);
        (await ClaimAsync()).Dispose();
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Claim_InAnotherScope_IsAnotherKey()
    {
        using var first = await ClaimAsync();
        IdempotencyScope[] others =
        [
            Scope with { UserId = UserId.Parse("usr_eve") }, Scope with { Workspace = "work" }, Scope with { Workspace = "" },
            Scope with { Operation = "CreateOther" }, Scope with { Key = "key-2" },
        ];

        foreach (var other in others)
        {
            using var claim = (await _ledger.ClaimAsync(other, "other", null, default)).OrThrow();
            Assert.True(claim.IsNew);
        }
    }

    [Fact]
    public async Task Claim_WhileTheFirstRuns_WaitsForItsEnd()
    {
        var first = await ClaimAsync();
        var pending = _ledger.ClaimAsync(Scope, "same", null, default).AsTask();
        Assert.False(pending.IsCompleted);

        await first.KeepAsync(null, [9]);
        first.Dispose();

        using var second = (await pending.WaitAsync(TimeSpan.FromSeconds(20))).OrThrow();
        Assert.Equal([9], second.Answer!.Value.ToArray());
    }

    [Fact]
    public async Task Claim_WhileTheFirstRunsTooLong_IsBusy()
    {
        using var first = await ClaimAsync();
        var pending = _ledger.ClaimAsync(Scope, "same", null, default).AsTask();

        _time.Advance(IdempotencyLedger.Patience);

        var refused = await pending.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(ErrorCodes.IdempotencyBusy, refused.Error!.Code);
        Assert.NotNull(refused.Error.RetryAfter);
    }

    [Fact]
    public async Task Claim_AfterADay_IsNew()
    {
        using (var first = await ClaimAsync())
        {
            await first.KeepAsync(null, [1]);
        }

        _time.Advance(IdempotencyLedger.Lifetime);

        using var later = (await _ledger.ClaimAsync(Scope, "another", null, default)).OrThrow();
        Assert.True(later.IsNew);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("a", true)]
    [InlineData("!~", true)]
    [InlineData("with blank", false)]
    [InlineData("tab\t", false)]
    [InlineData("\u00e9", false)]
    [InlineData("\u007f", false)]
    public void IsKey_OnlyVisibleAscii(string text, bool expected) => Assert.Equal(expected, IdempotencyScope.IsKey(text));

    [Fact]
    public void IsKey_Longer_IsNone()
    {
        Assert.True(IdempotencyScope.IsKey(new string('k', 128)));
        Assert.False(IdempotencyScope.IsKey(new string('k', 129)));
    }

    private async Task<IdempotencyClaim> ClaimAsync() => (await _ledger.ClaimAsync(Scope, "same", null, default)).OrThrow();
}
