// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>The models to try for a turn, in order: the chosen one, then the failover chain without it.</summary>
/// <param name="Candidates">At least one.</param>
public sealed record ModelRoute(IReadOnlyList<ModelReference> Candidates);
