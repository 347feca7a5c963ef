// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Live;

/// <summary>A text of the file that was looked at.</summary>
/// <param name="Text">The text.</param>
/// <param name="Settings">What it means; null when it cannot be read so.</param>
/// <param name="Invalid">What is wrong with it by itself.</param>
/// <param name="Opens">What would open the gateway further than its start did.</param>
/// <param name="Changes">What it changes against what is in force.</param>
internal sealed record Candidate(string Text, GatewaySettings? Settings, IReadOnlyList<ConfigProblem> Invalid, IReadOnlyList<ConfigProblem> Opens, IReadOnlyList<ConfigChange> Changes)
{
    /// <summary>Everything that speaks against it.</summary>
    public IReadOnlyList<ConfigProblem> Problems => [.. Invalid, .. Opens];
}
