// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Security.Approvals;
using Sigil.Web.Components.Approvals;

namespace Sigil.Web.Components.Pages.Settings.Approvals;

/// <summary>What waits for the one who looks, what they allowed for more than one call, and what they were asked before.</summary>
public sealed partial class ApprovalsPage
{
    private IReadOnlyList<Approval>? _pending;
    private IReadOnlyList<StandingApproval>? _standing;
    private List<Approval>? _before;
    private string? _next;
    private ElementReference _title;

    [Inject]
    public required IApprovalDesk Desk { get; init; }

    [Inject]
    public required ApprovalFeed Feed { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            Feed.Changed += OnChanged;
            await RefreshAsync();
        }
    }

    protected override void Dispose(bool disposing)
    {
        Feed.Changed -= OnChanged;
        base.Dispose(disposing);
    }

    private void OnChanged() => _ = InvokeAsync(async () =>
    {
        await RefreshAsync();
        StateHasChanged();
    });

    private async Task RefreshAsync()
    {
        var waiting = await ReadAsync(caller => Desk.ListAsync(caller, null, null, ApprovalStatus.Pending, ApprovalFeed.Most, null, Gone));
        _pending = waiting?.Items ?? _pending;
        _standing = await ReadAsync(caller => Desk.ListStandingAsync(caller, Gone)) ?? _standing;
        if (await ReadAsync(caller => Desk.ListAsync(caller, null, null, null, PageSize, null, Gone)) is { } latest)
        {
            (_before, _next) = ([.. latest.Items.Where(IsOver)], latest.Next);
        }
    }

    private async Task MoreAsync()
    {
        if (await ReadAsync(caller => Desk.ListAsync(caller, null, null, null, PageSize, _next, Gone)) is { } older)
        {
            _before!.AddRange(older.Items.Where(IsOver));
            _next = older.Next;
        }
    }

    private async Task AnsweredAsync(Approval answered)
    {
        Say(answered.Status == ApprovalStatus.Denied ? $"Denied: {answered.Tool}." : $"Allowed: {answered.Tool}.");
        await RefreshAsync();

        // The button that was pressed is gone with its card.
        await _title.FocusAsync();
    }

    private async Task DenyAllAsync()
    {
        var denied = await ActAsync(async caller => await Desk.DenyAllAsync(caller, null, null, Gone), said: null);
        Say(string.Create(CultureInfo.InvariantCulture, $"Denied: {denied}."));
        await RefreshAsync();
        await _title.FocusAsync();
    }

    private async Task TakeBackAsync(StandingApproval standing)
    {
        if (await ActAsync(caller => Desk.RemoveStandingAsync(caller, standing.Id, Gone), $"{standing.Tool} asks again.") is not null)
        {
            await RefreshAsync();
            await _title.FocusAsync();
        }
    }

    private static bool IsOver(Approval approval) => approval.Status != ApprovalStatus.Pending;
}
