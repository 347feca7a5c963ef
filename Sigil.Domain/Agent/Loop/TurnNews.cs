// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>What the gateway's events say of a turn.</summary>
internal static class TurnNews
{
    /// <summary>A step before the end.</summary>
    public static TurnEvent ToEvent(this TurnRequest request, string type)
        => new(type, request.Workspace.Id, request.Caller.UserId, request.Message.SessionId, request.Message.TurnId);

    /// <summary>The end.</summary>
    public static TurnEvent ToEndEvent(this TurnContext turn) => turn.Request.ToEvent(GatewayEventTypes.TurnEnded) with
    {
        Status = turn.Status,
        Model = turn.Model ?? turn.Request.Route.Candidates[0],
        Usage = turn.Usage.Total,
        CostUsd = turn.Usage.CostUsd,
        ErrorCode = turn.Error?.Code.Value,
    };
}
