// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.Sessions;

/// <summary>Reads what clients say about sessions.</summary>
internal static class SessionInput
{
    /// <summary>A status by its name; null for none.</summary>
    public static Outcome<SessionStatus?> Status(string? text) => text switch
    {
        null or "" => Outcome.Of<SessionStatus?>(null),
        "active" => Outcome.Of<SessionStatus?>(SessionStatus.Active),
        "archived" => Outcome.Of<SessionStatus?>(SessionStatus.Archived),
        _ => new SigilError(ErrorCodes.RequestInvalid, "A status is active or archived.", "status"),
    };

    /// <summary>A model's name; null and empty for none.</summary>
    public static Outcome<ModelReference?> Model(string? text)
    {
        ModelReference? model = null;
        return string.IsNullOrEmpty(text) || ModelReference.TryParse(text, out model)
            ? Outcome.Of(model)
            : new SigilError(ErrorCodes.ModelReferenceInvalid, "A model is named provider/model.", "model", "GET /api/v1/models lists them.");
    }

    public static Outcome<SessionChange> Change(SessionPatch patch)
    {
        if (patch is { Title: null, Model: null, Status: null })
        {
            return new SigilError(ErrorCodes.RequestInvalid, "There is nothing to change.", Fix: "Send 'title', 'model' or 'status'.");
        }

        var (model, status) = (Model(patch.Model), Status(patch.Status));
        return !model.Succeeded ? model.Error
            : !status.Succeeded ? status.Error
            : patch.Status is "" ? new SigilError(ErrorCodes.RequestInvalid, "A status is active or archived.", "status")
            : new SessionChange { Title = patch.Title, Model = model.Value, UsualModel = patch.Model is "", Status = status.Value };
    }

    public static Outcome<BranchPoint> Point(BranchBody body)
    {
        TurnId turn = default;
        MessageId message = default;
        if (body.FromTurn is not null && !TurnId.TryParse(body.FromTurn, out turn))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no turn id.", "from_turn");
        }

        if (body.FromMessage is not null && !MessageId.TryParse(body.FromMessage, out message))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no message id.", "from_message");
        }

        return new BranchPoint(body.FromTurn is null ? null : turn, body.FromMessage is null ? null : message);
    }

    /// <summary>The export's form; JSON where nothing is said.</summary>
    public static Outcome<ISessionExportWriter> Format(string? text) => text switch
    {
        null or "" or "json" => Outcome.Of<ISessionExportWriter>(JsonExportWriter.Instance),
        "markdown" => Outcome.Of<ISessionExportWriter>(MarkdownExportWriter.Instance),
        _ => new SigilError(ErrorCodes.RequestInvalid, "A format is json or markdown.", "format"),
    };
}
