// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.Events;

/// <summary>Which of the events that a client may see it wants to see.</summary>
internal sealed class GatewayEventFilter
{
    private readonly FrozenSet<string> _topics;
    private readonly WorkspaceId? _workspace;

    private GatewayEventFilter(FrozenSet<string> topics, WorkspaceId? workspace) => (_topics, _workspace) = (topics, workspace);

    /// <summary>Reads a list of topics, divided by commas; null and empty for all.</summary>
    public static Outcome<GatewayEventFilter> Read(string? types, WorkspaceId? workspace)
    {
        var topics = (types ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return topics.All(GatewayEventTypes.Topics.Contains)
            ? new GatewayEventFilter((topics.Length == 0 ? GatewayEventTypes.Topics : topics).ToFrozenSet(StringComparer.Ordinal), workspace)
            : new SigilError(ErrorCodes.RequestInvalid, $"'types' is a list of {string.Join(", ", GatewayEventTypes.Topics)}.", "types", "Send names from that list, divided by commas, or leave it out for all.");
    }

    /// <summary>Whether the client wants the event. What it must know in any case passes always.</summary>
    public bool Wants(GatewayEvent told)
        => told is ResyncEvent || (_topics.Contains(told.Topic) && (_workspace is null || WorkspaceOf(told) is not { } workspace || workspace == _workspace));

    /// <summary>The workspace that an event belongs to; null for what concerns the whole gateway.</summary>
    private static WorkspaceId? WorkspaceOf(GatewayEvent told) => told switch
    {
        SessionEvent session => session.WorkspaceId,
        TurnEvent turn => turn.WorkspaceId,
        WorkspaceEvent workspace => workspace.WorkspaceId,
        SecretEvent secret => secret.WorkspaceId,
        AuditEvent audit => audit.WorkspaceId,
        _ => null,
    };
}
