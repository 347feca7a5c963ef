// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Chat;

/// <summary>Reads a chat body into the message that every door hands in.</summary>
internal static class ChatMessages
{
    public static Outcome<InboundMessage> Read(Caller caller, ChatBody body)
    {
        if (body.Content.Length == 0)
        {
            return new SigilError(ErrorCodes.RequestInvalid, "The message is empty.", "content", "Write something.");
        }

        if (!WorkspaceId.TryParse(body.WorkspaceId, out var workspaceId))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no workspace id.", "workspace_id", "Ids have a-z, 0-9 and '-', for example 'personal'.");
        }

        SessionId sessionId = default;
        if (body.SessionId is not null && !SessionId.TryParse(body.SessionId, out sessionId))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no session id.", "session_id", "Leave it out to begin a new session.");
        }

        ModelReference? model = null;
        if (body.Model is not null && !ModelReference.TryParse(body.Model, out model))
        {
            return new SigilError(ErrorCodes.ModelReferenceInvalid, "A model is named provider/model.", "model", "GET /api/v1/models lists them.");
        }

        var images = DataUrls.ReadAll(body.Images, "images");
        return !images.Succeeded ? images.Error : new InboundMessage
        {
            Caller = caller,
            WorkspaceId = workspaceId,
            SessionId = body.SessionId is null ? null : sessionId,
            Content = body.Content,
            Images = images.Value,
            Model = model,
        };
    }
}
