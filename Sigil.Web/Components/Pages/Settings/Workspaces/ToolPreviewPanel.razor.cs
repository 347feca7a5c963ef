// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Workspaces;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>Every tool, whether one member may use it under a policy that may not be saved yet, and what decides that. It keeps up with the typing.</summary>
public sealed partial class ToolPreviewPanel
{
    private static readonly TimeSpan TypingPause = TimeSpan.FromMilliseconds(300);

    private IReadOnlyList<WorkspaceMember> _members = [];
    private List<ToolPreview>? _previews;
    private SigilError? _problem;
    private ToolPolicy? _asked;
    private UserId _member;
    private bool _asking;
    private int _question;

    [Inject]
    public required IToolPreviews Previews { get; init; }

    [Parameter, EditorRequired]
    public required Workspace Workspace { get; set; }

    /// <summary>The members to choose from; whoever may not change the workspace sees only themselves.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<WorkspaceMember> Members { get; set; }

    /// <summary>What to show the meaning of.</summary>
    [Parameter, EditorRequired]
    public required ToolPolicy Policy { get; set; }

    /// <summary>Called with what is wrong with the policy; with null when nothing is.</summary>
    [Parameter]
    public EventCallback<SigilError?> OnProblem { get; set; }

    private string Summary => this switch
    {
        { _members.Count: 0 } => "Nobody is a member, so nobody may use anything here.",
        { _problem: not null } => "Below is what held before the mistake.",
        { _previews: { } previews } => string.Create(
            CultureInfo.InvariantCulture, $"{Chosen} may use {previews.Count(preview => preview.Preview.WouldAllow)} of {previews.Count} tools. Nothing is saved by looking."),
        _ => "",
    };

    private string Chosen => _members.FirstOrDefault(member => member.UserId == _member) is { } member ? WorkspaceWords.Name(member) : "";

    protected override async Task OnParametersSetAsync()
    {
        var caller = await WhoAsync();
        var mayAskForOthers = caller?.Permissions.Contains(Permissions.WorkspacesWrite) is true;
        _members = [.. Members.Where(member => mayAskForOthers || member.UserId == caller?.UserId)];
        var before = _member;
        if (_members.All(member => member.UserId != _member))
        {
            _member = (_members.FirstOrDefault(member => member.UserId == caller?.UserId) ?? (_members is [var first, ..] ? first : null))?.UserId ?? default;
        }

        if (_asked is null || _member != before)
        {
            await AskAsync();
        }
        else if (!Same(_asked.Allow, Policy.Allow) || !Same(_asked.Deny, Policy.Deny))
        {
            await AskWhenTypedAsync();
        }
    }

    private async Task AskWhenTypedAsync()
    {
        _asked = Policy;
        var mine = ++_question;
        await Task.Delay(TypingPause, Time, Gone);
        if (mine == _question)
        {
            await AskAsync();
        }
    }

    private Task ChooseAsync(ChangeEventArgs chosen)
    {
        return UserId.TryParse(chosen.Value as string, out _member) ? AskAsync() : Task.CompletedTask;
    }

    private async Task AskAsync()
    {
        (_asked, var mine) = (Policy, ++_question);
        if (_member == default)
        {
            _previews = null;
            return;
        }

        _asking = true;
        var (policy, member) = (Policy, _member);
        var answer = await AskAsync(caller => AllPages.ReadAsync(after => Previews.PreviewAsync(caller, Workspace.Id, policy, member, AllPages.Size, after, Gone)));

        // An answer that comes after the next question would show what no longer stands there.
        if (mine == _question)
        {
            (_asking, _problem, _previews) = (false, answer.Error, answer.Value ?? _previews);
            await OnProblem.InvokeAsync(answer.Error);
        }
    }

    private static bool Same(IReadOnlyList<string>? one, IReadOnlyList<string>? other) => (one ?? []).SequenceEqual(other ?? []);
}
