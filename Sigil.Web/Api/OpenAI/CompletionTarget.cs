// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.OpenAI;

/// <summary>What a client names as its model: a workspace, or a workspace and the model to use in it.</summary>
internal sealed record CompletionTarget(WorkspaceId WorkspaceId, ModelReference? Model)
{
    /// <summary>Reads <c>workspace</c> or <c>workspace/provider/model</c>.</summary>
    public static Outcome<CompletionTarget> Parse(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        ModelReference? model = null;
        if (!WorkspaceId.TryParse(slash < 0 ? name : name[..slash], out var workspaceId)
            || slash >= 0 && !ModelReference.TryParse(name[(slash + 1)..], out model))
        {
            return new SigilError(ErrorCodes.ModelUnknown, "There is no such model.", "model", "Name a workspace, or workspace/provider/model; GET /v1/models lists them.");
        }

        return new CompletionTarget(workspaceId, model);
    }
}
