// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers.Health;

/// <summary>What a failure means for the provider's health and for the rest of a route.</summary>
/// <param name="MarksUnhealthy">The provider rests.</param>
/// <param name="FailsOver">Another model may succeed where this one failed.</param>
/// <param name="ConcernsProvider">No other model of the same provider can do better, so none is tried.</param>
/// <param name="ConcernsAccount">Only a person can put it right, so the rest is long.</param>
internal sealed record FailureEffect(bool MarksUnhealthy, bool FailsOver, bool ConcernsProvider = false, bool ConcernsAccount = false)
{
    private static readonly FailureEffect Transient = new(MarksUnhealthy: true, FailsOver: true);
    private static readonly FailureEffect Unreachable = new(MarksUnhealthy: true, FailsOver: true, ConcernsProvider: true);
    private static readonly FailureEffect Account = new(MarksUnhealthy: true, FailsOver: true, ConcernsProvider: true, ConcernsAccount: true);
    private static readonly FailureEffect NotConfigured = new(MarksUnhealthy: false, FailsOver: true, ConcernsProvider: true);
    private static readonly FailureEffect NoSuchModel = new(MarksUnhealthy: false, FailsOver: true);
    private static readonly FailureEffect Request = new(MarksUnhealthy: false, FailsOver: false);

    private static readonly FrozenDictionary<ErrorCode, FailureEffect> Effects = new Dictionary<ErrorCode, FailureEffect>
    {
        [ErrorCodes.ProviderKeyInvalid] = Account,
        [ErrorCodes.ProviderQuotaExceeded] = Account,
        [ErrorCodes.ProviderKeyMissing] = NotConfigured,
        [ErrorCodes.SecretUnresolved] = NotConfigured,
        [ErrorCodes.ProviderUnknown] = NotConfigured,
        [ErrorCodes.ProviderUnreachable] = Unreachable,
        [ErrorCodes.ModelUnknown] = NoSuchModel,
        [ErrorCodes.ProviderRequestInvalid] = Request,
        [ErrorCodes.ProviderContextTooLong] = Request,
        [ErrorCodes.ProviderContentRefused] = Request,
    }.ToFrozenDictionary();

    /// <summary>The effect of a failure; one that is not known here is the provider's fault.</summary>
    public static FailureEffect Of(ErrorCode code) => Effects.GetValueOrDefault(code, Transient);
}
