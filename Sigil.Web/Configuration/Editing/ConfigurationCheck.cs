// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>What would come of a text.</summary>
/// <param name="Problems">Why it would be refused; empty when it would be taken.</param>
/// <param name="Changes">Which keys it would change against what is in force; empty when it cannot be read.</param>
public sealed record ConfigurationCheck(IReadOnlyList<ConfigProblem> Problems, IReadOnlyList<ConfigChange> Changes)
{
    /// <summary>Those of the keys that would take effect at the next start only.</summary>
    public IReadOnlyList<string> WaitingForRestart => [.. Changes.Where(change => change.Applies != KeyEffect.Live).Select(change => change.Key)];
}
