// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Providers.Health;

/// <summary>
/// Circuit of one provider. Closed, it admits every call; a failure opens it for a cooldown; after that it is half-open and admits one call at a time
/// until that says something; its outcome closes or opens the circuit. Safe for any number of threads.
/// </summary>
internal sealed class ProviderHealth(string provider, ModelOptions options, TimeProvider time, IGatewayEvents events)
{
    private static readonly TimeSpan LongestCooldown = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset? _lastFailureAt;
    private DateTimeOffset? _lastSuccessAt;
    private DateTimeOffset? _openUntil;
    private SigilError? _lastError;
    private bool _probing;

    /// <summary>Asks for leave to call the provider; null when it rests, and <paramref name="refusal"/> says why and for how long.</summary>
    public HealthLease? TryEnter(out SigilError? refusal)
    {
        lock (_lock)
        {
            refusal = null;
            if (_openUntil is not { } until)
            {
                return new HealthLease(this, isProbe: false);
            }

            var now = time.GetUtcNow();
            if (now < until || _probing)
            {
                refusal = Refusal(now < until ? until - now : TimeSpan.FromSeconds(1));
                return null;
            }

            _probing = true;
            return new HealthLease(this, isProbe: true);
        }
    }

    /// <summary>What a person sees of it.</summary>
    public ProviderStatus Status(string kind)
    {
        lock (_lock)
        {
            var resting = _openUntil > time.GetUtcNow();
            return new ProviderStatus(provider, kind, !resting, _failures, _lastFailureAt, resting ? _openUntil : null, _lastError) { LastSuccessAt = _lastSuccessAt };
        }
    }

    /// <summary>Learns what came of a call that nobody asked leave for.</summary>
    public void Record(SigilError? error)
    {
        if (error is null)
        {
            Succeeded();
        }
        else if (FailureEffect.Of(error.Code).MarksUnhealthy)
        {
            Failed(error);
        }
    }

    internal void Succeeded()
    {
        bool recovered;
        lock (_lock)
        {
            recovered = _lastError is not null;
            (_openUntil, _lastError) = (null, null);
            _lastSuccessAt = time.GetUtcNow();
        }

        if (recovered)
        {
            events.Publish(new ProviderEvent(GatewayEventTypes.ProviderHealthChanged, provider, true, null));
        }
    }

    internal void Failed(SigilError error)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            _failures++;
            _lastFailureAt = now;
            _openUntil = now + CooldownFor(error);
            _lastError = error;
        }

        events.Publish(new ProviderEvent(GatewayEventTypes.ProviderHealthChanged, provider, false, error.Code.Value));
    }

    internal void EndProbe()
    {
        lock (_lock)
        {
            _probing = false;
        }
    }

    private TimeSpan CooldownFor(SigilError error)
    {
        var cooldown = error.RetryAfter ?? (FailureEffect.Of(error.Code).ConcernsAccount ? options.AccountCooldown : options.Cooldown);
        return cooldown > LongestCooldown ? LongestCooldown : cooldown > TimeSpan.Zero ? cooldown : options.Cooldown;
    }

    /// <summary>The failure that opened the circuit, as long as it is open: a wrong key stays reported as a wrong key, not as a pause.</summary>
    private SigilError Refusal(TimeSpan wait)
    {
        var error = _lastError ?? new SigilError(ErrorCodes.ProviderUpstreamFailure, $"The provider '{provider}' rests after a failure.");
        return error with { RetryAfter = wait };
    }
}
