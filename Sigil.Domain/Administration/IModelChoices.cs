// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>The default model and the failover chain, for whoever has <c>admin.providers</c>.</summary>
public interface IModelChoices
{
    /// <summary>What is in force.</summary>
    Outcome<ModelChoice> Get(Caller caller);

    /// <summary>Chooses others; in force when the call returns. Needs <c>admin.config</c> besides. Fails with field <c>default</c> or <c>failover</c> for a model that no provider has.</summary>
    /// <param name="caller">Who.</param>
    /// <param name="chosen">The default; null leaves it to the first provider with a key.</param>
    /// <param name="failover">In order, none twice.</param>
    /// <param name="cancellationToken">Stops the wait for changes before this one.</param>
    ValueTask<Outcome<ModelChoice>> SaveAsync(Caller caller, ModelReference? chosen, IReadOnlyList<ModelReference> failover, CancellationToken cancellationToken);
}
