// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Live;

/// <summary>How the configuration is.</summary>
/// <param name="AppliedAt">When what is in force was put in force; at first the start.</param>
/// <param name="Generation">Counts what was put in force, from 1 at the start.</param>
/// <param name="Refused">What the file says now and is refused, while the last good configuration stays; null when the file and the gateway agree.</param>
/// <param name="WaitingForRestart">Keys whose values take effect at the next start.</param>
public sealed record ConfigurationState(DateTimeOffset AppliedAt, long Generation, RefusedChange? Refused, IReadOnlyList<string> WaitingForRestart);
