// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Tells what models were used for: everybody their own use, and those with <c>admin.usage</c> everybody's.</summary>
public interface IUsageReports
{
    /// <summary>The report, or what is wrong with the request.</summary>
    ValueTask<Outcome<UsageReport>> ReadAsync(Caller caller, UsageRequest request, CancellationToken cancellationToken);
}
