// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration.Explaining;

/// <summary>Says what would become of a call, and which rule says so. Nothing runs, nothing is counted, nothing is asked of anybody.</summary>
public interface ICallExplainer
{
    /// <summary>Takes the call through the checks (<c>security.check</c>).</summary>
    /// <param name="caller">Who asks; a workspace or session that is not theirs is <c>server.entity.not_found</c>, another user's rights take <c>workspaces.write</c>.</param>
    /// <param name="question">The call.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<Outcome<CallExplanation>> ExplainAsync(Caller caller, CallQuestion question, CancellationToken cancellationToken);
}
