// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Workspaces;
using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>A workspace's settings, with what its rules for tools would mean while they are being written.</summary>
public sealed partial class WorkspaceForm
{
    private WorkspaceDraft _draft = null!;
    private SigilError? _previewProblem;
    private TextField? _allowField;
    private TextField? _denyField;

    [Inject]
    public required IWorkspaceDirectory Directory { get; init; }

    [Inject]
    public required IProviderRegistry Providers { get; init; }

    [Parameter, EditorRequired]
    public required Workspace Workspace { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<WorkspaceMember> Members { get; set; }

    /// <summary>Whether it is only to be looked at.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>Called with the workspace as it was saved.</summary>
    [Parameter]
    public EventCallback<Workspace> OnSaved { get; set; }

    /// <summary>Reads the workspace anew.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    private IReadOnlyList<(string Value, string Text)> Models => [.. ModelChoices.Of(Providers, Providers.Default, Workspace.Model)];

    /// <summary>What is not said beside a field.</summary>
    private SigilError? SaveProblem
        => PatternText.IndexIn(Problem?.Field, "tools.allow") >= 0 || PatternText.IndexIn(Problem?.Field, "tools.deny") >= 0 ? null : ProblemBeside("description", "model");

    protected override void OnParametersSet()
    {
        // A member who came or went changes the revision, not what is being written here.
        if (_draft is null || !_draft.IsBasedOn(Workspace))
        {
            _draft = WorkspaceDraft.Of(Workspace);
            Hush();
        }
    }

    private void AllowTyped(string text) => _draft.Allow = text;

    private void DenyTyped(string text) => _draft.Deny = text;

    private void Previewed(SigilError? problem) => _previewProblem = problem;

    private void Discard()
    {
        _draft = WorkspaceDraft.Of(Workspace);
        Hush();
    }

    private string? PatternFault(string text, string list)
        => PatternText.Fault(text, _previewProblem, list) ?? PatternText.Fault(text, Problem, $"tools.{list}");

    private async Task SaveAsync()
    {
        if (!_draft.IsChanged)
        {
            Say("There is nothing to save: the settings are as shown.");
            return;
        }

        var (settings, revision) = (_draft.ToSettings(), Workspace.Revision);
        if (await ActAsync(caller => Directory.ChangeAsync(caller, Workspace.Id, settings, revision, Gone), "Saved. It counts from the next message on.") is { } saved)
        {
            _draft = WorkspaceDraft.Of(saved);
            await OnSaved.InvokeAsync(saved);
        }
        else if (SaveProblem is null)
        {
            FocusNext(() => (PatternFault(_draft.Allow, "allow") is null ? _denyField! : _allowField!).Input);
        }
    }
}
