// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Egress;

/// <summary>The one way out for everything but the calls of models: what a tool, a skill or a channel wants to fetch goes through here.</summary>
public interface IEgress
{
    /// <summary>Whether a request to this address would leave; resolves the host, sends nothing.</summary>
    ValueTask<EgressVerdict> CheckAsync(WorkspaceId workspaceId, string url, CancellationToken cancellationToken);

    /// <summary>Sends one request. A redirect is an answer like any other: where it leads is for whoever asked to decide anew.</summary>
    /// <exception cref="EgressException">It may not leave, or what came is more than is taken.</exception>
    ValueTask<EgressResponse> SendAsync(EgressCaller caller, EgressRequest request, CancellationToken cancellationToken);

    /// <summary>Reads what is there. Every hop of a redirect is judged like the first.</summary>
    /// <exception cref="EgressException">It may not leave, or what came is more than is taken.</exception>
    ValueTask<EgressResponse> GetAsync(EgressCaller caller, string url, CancellationToken cancellationToken);
}
