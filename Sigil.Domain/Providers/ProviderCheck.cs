// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers;

/// <summary>What a vendor said when it was asked whether endpoint and key work.</summary>
/// <param name="Error">Why they do not; null when they do.</param>
/// <param name="Models">The ids of the models that it has; null when it did not say.</param>
public sealed record ProviderCheck(SigilError? Error, IReadOnlyList<string>? Models = null)
{
    /// <summary>Whether endpoint and key work.</summary>
    public bool Works => Error is null;
}
