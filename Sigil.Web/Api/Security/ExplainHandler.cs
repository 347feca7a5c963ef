// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.Workspaces;

namespace Sigil.Web.Api.Security;

/// <summary>Tells what would become of a call, without making it.</summary>
internal sealed class ExplainHandler(ICallExplainer explainer)
{
    private const int MaxName = 64;

    public async ValueTask<Outcome<ExplainView>> ExplainAsync(Caller caller, ExplainBody body, CancellationToken cancellationToken)
    {
        if (body.Tool.Length is 0 or > MaxName)
        {
            return Invalid("tool", $"Send the name of a tool, 1 to {MaxName} characters.");
        }

        var assumed = (body.Assume ?? []).Select(WireNames.AssumptionOf).ToArray();
        if (assumed.Contains(Assumption.Unknown))
        {
            return Invalid("assume", $"What can be assumed is {string.Join(", ", WireNames.Assumptions)}.");
        }

        if (!WorkspaceId.TryParse(body.WorkspaceId, out var workspace))
        {
            return SigilError.NotFound("workspace");
        }

        var (user, session) = (default(UserId), default(SessionId));
        if (body.UserId is not null && !UserId.TryParse(body.UserId, out user))
        {
            return SigilError.NotFound("member");
        }

        if (body.SessionId is not null && !SessionId.TryParse(body.SessionId, out session))
        {
            return SigilError.NotFound("session");
        }

        var question = new CallQuestion
        {
            WorkspaceId = workspace,
            UserId = body.UserId is null ? null : user,
            SessionId = body.SessionId is null ? null : session,
            Tool = body.Tool,
            Arguments = body.Input is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } input ? input.GetRawText() : "{}",
            Assumed = assumed,
        };
        var explained = await explainer.ExplainAsync(caller, question, cancellationToken);
        return explained.Succeeded ? View(explained.Value) : explained.Error;
    }

    private static SigilError Invalid(string field, string fix) => new(ErrorCodes.RequestInvalid, "The request is not valid.", field, fix);

    private static ExplainView View(CallExplanation explanation) => new(
        WireNames.Of(explanation.Verdict),
        explanation.Deciding.Rule,
        explanation.Deciding.Explanation,
        [.. explanation.Checks.Select(check => new ExplainCheckView(check.Check, WireNames.Of(check.Verdict), check.Rule, check.Explanation))],
        [.. explanation.Sides.Select(side => new ToolSideView(side.Side, side.Matched, side.Rule, side.Malformed))],
        [.. (explanation.Flow?.Sources ?? []).Select(SourceViews.ToView)],
        explanation.Flow?.Destinations ?? [],
        explanation.CallHash);
}
