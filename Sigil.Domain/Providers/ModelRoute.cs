// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;

namespace Sigil.Domain.Providers;

/// <summary>The models to try for a turn, in order: the chosen one, then the failover chain without it.</summary>
/// <param name="Candidates">At least one.</param>
/// <param name="Settings">The settings that the turn was accepted under: its providers, prices and limits to its end, whatever is configured meanwhile.</param>
public sealed record ModelRoute(IReadOnlyList<ModelReference> Candidates, SettingsSnapshot Settings);
