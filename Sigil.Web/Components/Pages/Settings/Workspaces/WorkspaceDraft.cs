// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Workspaces;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>A workspace's settings while somebody writes them.</summary>
internal sealed class WorkspaceDraft
{
    private readonly Workspace _base;

    private WorkspaceDraft(Workspace workspace)
    {
        _base = workspace;
        Description = workspace.Description;
        Model = ModelOf(workspace);
        Allow = PatternText.Write(workspace.ToolAllow.Texts);
        Deny = PatternText.Write(workspace.ToolDeny.Texts);
    }

    public string Description { get; set; }

    /// <summary><c>provider/model</c>; empty for the default one.</summary>
    public string Model { get; set; }

    /// <summary>One pattern for each line.</summary>
    public string Allow { get; set; }

    /// <summary>One pattern for each line.</summary>
    public string Deny { get; set; }

    /// <summary>What the tools would be allowed, saved or not.</summary>
    public ToolPolicy Policy => new(PatternText.Read(Allow), PatternText.Read(Deny));

    /// <summary>True when saving would change something.</summary>
    public bool IsChanged => ToSettings() is not { Description: null, Model: null, ToolAllow: null, ToolDeny: null };

    public static WorkspaceDraft Of(Workspace workspace) => new(workspace);

    /// <summary>Whether these are still the settings that the draft began with.</summary>
    public bool IsBasedOn(Workspace workspace)
        => workspace.Id == _base.Id && workspace.Description == _base.Description && ModelOf(workspace) == ModelOf(_base)
            && workspace.ToolAllow.Texts.SequenceEqual(_base.ToolAllow.Texts) && workspace.ToolDeny.Texts.SequenceEqual(_base.ToolDeny.Texts);

    /// <summary>What was changed; the rest is left as it is.</summary>
    public WorkspaceSettings ToSettings() => new()
    {
        Description = Description == _base.Description ? null : Description,
        Model = Model == ModelOf(_base) ? null : Model,
        ToolAllow = Changed(Allow, _base.ToolAllow.Texts),
        ToolDeny = Changed(Deny, _base.ToolDeny.Texts),
    };

    private static string ModelOf(Workspace workspace) => workspace.Model?.ToString() ?? "";

    private static string[]? Changed(string text, IReadOnlyList<string> before) => PatternText.Read(text) is var now && now.SequenceEqual(before) ? null : now;
}
