// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Configuration.Live;

/// <summary>What the file says and the gateway does not do.</summary>
/// <param name="At">When it was refused.</param>
/// <param name="Problems">Why; at least one.</param>
public sealed record RefusedChange(DateTimeOffset At, IReadOnlyList<ConfigProblem> Problems)
{
    /// <summary>The keys at fault, each once.</summary>
    public IReadOnlyList<string> Keys => [.. Problems.Select(problem => problem.Key).Where(key => key.Length > 0).Distinct(StringComparer.Ordinal)];
}
