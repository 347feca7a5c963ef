// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Which use is asked for.</summary>
/// <param name="From">The first hour.</param>
/// <param name="To">The first hour that is not part of it.</param>
/// <param name="Days">Whether the hours of a day are added up.</param>
/// <param name="UserId">One user's; null for everybody's.</param>
public sealed record UsageQuery(DateTimeOffset From, DateTimeOffset To, bool Days, UserId? UserId);
