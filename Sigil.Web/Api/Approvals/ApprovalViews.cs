// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Web.Api.Sessions;

namespace Sigil.Web.Api.Approvals;

/// <summary>Questions as clients see them.</summary>
internal static class ApprovalViews
{
    public static ApprovalView ToView(this Approval approval) => new(
        approval.Id.Value,
        ApprovalNames.Of(approval.Status),
        approval.WorkspaceId.Value,
        approval.SessionId.Value,
        approval.TurnId.Value,
        approval.CallId,
        approval.Plugin,
        approval.Tool,
        JsonElement.Parse(approval.Arguments),
        ExactText.Escape(approval.Arguments),
        approval.CallHash,
        approval.Rule.WireName(),
        approval.Rule.Explain(),
        [.. approval.Sources.Select(SourceViews.ToView)],
        [.. approval.Destinations.Select(ExactText.Escape)],
        approval.MayStand,
        approval.Answer == ApprovalAnswer.Unknown ? null : ApprovalNames.Of(approval.Answer),
        approval.StandingId,
        approval.CreatedAt,
        approval.ExpiresAt,
        approval.DecidedAt);

    public static StandingApprovalView ToView(this StandingApproval standing) => new(
        standing.Id.Value,
        standing.WorkspaceId.Value,
        standing.SessionId?.Value,
        standing.Plugin,
        standing.Tool,
        [.. standing.Constraints.Select(constraint => new ArgumentConstraintView(constraint.Name, constraint.IsOrigin, ExactText.Escape(constraint.Value)))],
        standing.CreatedAt);
}
