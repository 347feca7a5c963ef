// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers;

/// <summary>What came of asking a provider for real.</summary>
/// <param name="Error">Why it does not work, with what helps; null when it does.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Models">How many models the vendor says that it has; null when it does not say.</param>
public sealed record ProviderTest(SigilError? Error, TimeSpan Took, int? Models)
{
    /// <summary>Whether it works.</summary>
    public bool Works => Error is null;
}
