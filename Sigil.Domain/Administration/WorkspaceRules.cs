// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>What the settings of a workspace have to fulfil; each fault names its field, and in a list its entry.</summary>
internal sealed class WorkspaceRules(IUserStore users, IModelRouter router)
{
    private const int MaxDescription = 2000;
    private const int MaxMembers = 1000;
    private const int MaxPatterns = 200;
    private const int ShownLength = 100;

    /// <summary>The workspace with these settings, or what is wrong with them.</summary>
    public async ValueTask<Outcome<Workspace>> ApplyAsync(Workspace workspace, WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        if (settings.Description is { Length: > MaxDescription })
        {
            return Invalid($"A description has at most {MaxDescription} characters.", "description");
        }

        if (await MembersProblemAsync(workspace, settings.Members, cancellationToken) is { } problem
            || (problem = Problem(settings.ToolAllow, "tools.allow") ?? Problem(settings.ToolDeny, "tools.deny")) is not null)
        {
            return problem;
        }

        var model = Model(workspace, settings.Model);
        return model.Succeeded
            ? workspace with
            {
                Description = settings.Description ?? workspace.Description,
                Members = settings.Members?.Distinct().ToArray() ?? workspace.Members,
                Model = model.Value.Reference,
                ToolAllow = settings.ToolAllow is null ? workspace.ToolAllow : CapabilitySet.Parse(settings.ToolAllow),
                ToolDeny = settings.ToolDeny is null ? workspace.ToolDeny : CapabilitySet.Parse(settings.ToolDeny),
            }
            : model.Error;
    }

    /// <summary>The first thing wrong with a list of capability patterns, or null.</summary>
    public static SigilError? Problem(IReadOnlyList<string>? patterns, string field)
    {
        if (patterns is { Count: > MaxPatterns })
        {
            return Invalid($"A list has at most {MaxPatterns} patterns.", field);
        }

        for (var i = 0; i < (patterns?.Count ?? 0); i++)
        {
            if (!CapabilityPattern.TryParse(patterns![i], out _))
            {
                var text = patterns[i] ?? "null";
                var shown = text.Length > ShownLength ? text[..ShownLength] + "…" : text;
                return Invalid(
                    $"'{shown}' is no capability pattern.", string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]"), "Write dotted names, for example tool.time_now or tool.*.");
            }
        }

        return null;
    }

    private async ValueTask<SigilError?> MembersProblemAsync(Workspace workspace, IReadOnlyList<UserId>? members, CancellationToken cancellationToken)
    {
        if (members is { Count: > MaxMembers })
        {
            return Invalid($"A workspace has at most {MaxMembers} members.", "members");
        }

        for (var i = 0; i < (members?.Count ?? 0); i++)
        {
            if (!workspace.Members.Contains(members![i]) && await users.FindAsync(members[i], cancellationToken) is null)
            {
                return Invalid($"There is no user '{members[i]}'.", string.Create(CultureInfo.InvariantCulture, $"members[{i}]"));
            }
        }

        return null;
    }

    private Outcome<(ModelReference? Reference, bool Set)> Model(Workspace workspace, string? text)
    {
        if (text is null or "")
        {
            return (text is null ? workspace.Model : null, text is not null);
        }

        if (!ModelReference.TryParse(text, out var model))
        {
            return new SigilError(ErrorCodes.ModelReferenceInvalid, "A model is named provider/model.", "model", "GET /api/v1/models lists them.");
        }

        var route = router.Route(model, null, null);
        return route.Succeeded ? (model, true) : route.Error with { Field = "model" };
    }

    private static SigilError Invalid(string message, string field, string? fix = null) => new(ErrorCodes.RequestInvalid, message, field, fix);
}
