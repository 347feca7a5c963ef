// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Providers.Health;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Providers;

public sealed class ProviderHealthTests
{
    private static readonly SigilError Fault = new(ErrorCodes.ProviderUpstreamFailure, "It failed.");
    private readonly ManualTime _time = new();
    private readonly GatewayEvents _events;
    private readonly ProviderHealth _health;
    private readonly DateTimeOffset _start;

    public ProviderHealthTests()
    {
        _start = _time.GetUtcNow();
        _events = new GatewayEvents(_time);
        _health = new ProviderHealth("p", new ModelOptions { Cooldown = TimeSpan.FromSeconds(10) }, _time, _events);
    }

    /// <summary>Steps: "f" a failure, "s" a success, a number moves the clock by so many seconds.</summary>
    [Theory]
    [InlineData("", true, 0, null, null)]
    [InlineData("f", false, 1, 0, 10)]
    [InlineData("f 5 f", false, 2, 5, 15)]
    [InlineData("f 10", true, 1, 0, null)]
    [InlineData("f 11", true, 1, 0, null)]
    [InlineData("f s", true, 1, 0, null)]
    [InlineData("f f f s", true, 3, 0, null)]
    [InlineData("f 9", false, 1, 0, 10)]
    public void Status_AfterSteps_IsAsExpected(string steps, bool available, int failures, int? lastFailure, int? cooldownUntil)
    {
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == "f")
            {
                _health.Failed(Fault);
            }
            else if (step == "s")
            {
                _health.Succeeded();
            }
            else
            {
                _time.Advance(TimeSpan.FromSeconds(int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        var status = _health.Status("demo");
        Assert.Equal(available, status.Available);
        Assert.Equal(failures, status.FailureCount);
        Assert.Equal(At(lastFailure), status.LastFailureAt);
        Assert.Equal(At(cooldownUntil), status.CooldownUntil);
    }

    [Fact]
    public void TryEnter_HalfOpen_AdmitsOneProbeAtATime()
    {
        _health.Failed(Fault);
        _time.Advance(TimeSpan.FromSeconds(10));

        using (var probe = _health.TryEnter(out _))
        {
            Assert.NotNull(probe);
            Assert.Null(_health.TryEnter(out var refusal));
            Assert.Equal(ErrorCodes.ProviderUpstreamFailure, refusal!.Code);
        }

        using var next = _health.TryEnter(out _);
        Assert.NotNull(next);
    }

    [Fact]
    public void Probe_ThatFails_OpensTheCircuitAgain()
    {
        _health.Failed(Fault);
        _time.Advance(TimeSpan.FromSeconds(10));
        using (var probe = _health.TryEnter(out _))
        {
            probe!.Failed(Fault);
        }

        Assert.Null(_health.TryEnter(out var refusal));
        Assert.Equal(TimeSpan.FromSeconds(10), refusal!.RetryAfter);
        Assert.Equal(2, _health.Status("demo").FailureCount);
    }

    [Fact]
    public void Failure_WithRetryAfter_RestsForThatLong()
    {
        _health.Failed(new SigilError(ErrorCodes.ProviderRateLimited, "Slow down.") { RetryAfter = TimeSpan.FromSeconds(42) });

        Assert.Equal(_start.AddSeconds(42), _health.Status("demo").CooldownUntil);
    }

    [Fact]
    [Trait("attack", "RX-7")]
    public void Failure_OfTheKey_RestsLongAndStaysReportedAsSuch()
    {
        _health.Failed(new SigilError(ErrorCodes.ProviderKeyInvalid, "Wrong key."));
        _time.Advance(TimeSpan.FromMinutes(4));

        Assert.Null(_health.TryEnter(out var refusal));
        Assert.Equal(ErrorCodes.ProviderKeyInvalid, refusal!.Code);
        Assert.Equal(TimeSpan.FromMinutes(1), refusal.RetryAfter);
        Assert.Equal(ErrorCodes.ProviderKeyInvalid, _health.Status("demo").LastError!.Code);
    }

    [Theory]
    [InlineData("provider.request.invalid")]
    [InlineData("provider.request.context_too_long")]
    [InlineData("provider.response.refused")]
    [InlineData("provider.model.not_found")]
    public void Failure_OfTheRequest_LeavesTheProviderHealthy(string code)
    {
        using var lease = _health.TryEnter(out _);
        lease!.Failed(new SigilError(ErrorCodes.All[code], "No."));

        Assert.True(_health.Status("demo").Available);
        Assert.Equal(0, _health.Status("demo").FailureCount);
    }

    private DateTimeOffset? At(int? seconds) => seconds is { } value ? _start.AddSeconds(value) : null;
}
