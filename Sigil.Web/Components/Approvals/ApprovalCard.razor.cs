// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Approvals;

namespace Sigil.Web.Components.Approvals;

/// <summary>A call that waits for the one who looks: whole, with why it waits, and what can be answered.</summary>
public sealed partial class ApprovalCard
{
    private Approval? _approval;

    [Inject]
    public required IApprovalDesk Desk { get; init; }

    [Inject]
    public required ApprovalFeed Feed { get; init; }

    /// <summary>Whether it stands in its chat, where several calls of one answer come one after the other: then all can be denied at once (AP-5).</summary>
    [Parameter]
    public bool InChat { get; set; }

    /// <summary>The question.</summary>
    [Parameter, EditorRequired]
    public required ApprovalId Id { get; set; }

    /// <summary>Raised once an answer was taken.</summary>
    [Parameter]
    public EventCallback<Approval> OnAnswered { get; set; }

    private string ToolName => _approval?.Tool ?? "a tool";

    private string Status => ApprovalNames.Of(_approval?.Status ?? ApprovalStatus.Unknown);

    private string Question => ApprovalWords.Question(_approval!);

    protected override async Task OnParametersSetAsync()
    {
        if (RendererInfo.IsInteractive && _approval?.Id != Id)
        {
            _approval = await ReadAsync(caller => Desk.FindAsync(caller, Id, Gone));
        }
    }

    private async Task DenyAllAsync()
    {
        var asked = _approval!;
        await ActAsync(caller => Desk.DenyAllAsync(caller, asked.WorkspaceId, asked.SessionId, Gone), said: null);
    }

    private async Task AnswerAsync(ApprovalAnswer answer)
    {
        var asked = _approval!;
        if (await ActAsync(caller => Desk.AnswerAsync(caller, asked.Id, asked.CallHash, answer, Gone), said: null) is { } answered)
        {
            _approval = answered;
            await OnAnswered.InvokeAsync(answered);
        }
        else
        {
            // Somebody, or time, was faster: show how it stands.
            _approval = (await AskAsync(caller => Desk.FindAsync(caller, Id, Gone))).Value ?? _approval;
        }
    }
}
