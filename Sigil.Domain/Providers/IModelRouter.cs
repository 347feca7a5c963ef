// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers;

/// <summary>Chooses models and calls them, with failover before the first event only: once a model has said anything, its failure ends the turn.</summary>
public interface IModelRouter
{
    /// <summary>The route for a turn: the first of the three that is not null, else the default model. Fails when it names an unknown provider or model.</summary>
    Outcome<ModelRoute> Route(ModelReference? requested, ModelReference? session, ModelReference? workspace);

    /// <summary>Streams an answer of the first candidate that gives one. Attempts are excluded by model reference, not by vendor. <see cref="ChatRequest.Model"/> is set per candidate.</summary>
    IAsyncEnumerable<ChatEvent> StreamAsync(ModelRoute route, ChatRequest request, CancellationToken cancellationToken);
}
