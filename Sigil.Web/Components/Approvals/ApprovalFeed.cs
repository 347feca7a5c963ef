// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Security.Approvals;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Approvals;

/// <summary>How many calls wait for the one who looks, kept current while they look.</summary>
public sealed class ApprovalFeed(IGatewayEvents events, ICurrentCaller callers, IApprovalDesk desk)
{
    /// <summary>More are not counted.</summary>
    public const int Most = 99;

    /// <summary>Raised when the number may have changed.</summary>
    public event Action? Changed;

    /// <summary>How many wait, up to <see cref="Most"/>.</summary>
    public int Waiting { get; private set; }

    /// <summary>Counts now, and anew with every question and answer, until it is cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        try
        {
            var news = events.SubscribeAsync(null, cancellationToken);
            var me = (await callers.GetAsync(cancellationToken)).Value?.UserId;
            await CountAsync(cancellationToken);
            await foreach (var told in news)
            {
                if (told.Event is ResyncEvent || (told.Event is ApprovalEvent asked && asked.UserId == me))
                {
                    await CountAsync(cancellationToken);
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The page is gone.
        }
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var caller = await callers.GetAsync(cancellationToken);
        if (!caller.Succeeded)
        {
            return;
        }

        var pending = await desk.ListAsync(caller.Value, workspaceId: null, sessionId: null, ApprovalStatus.Pending, Most, after: null, cancellationToken);
        Waiting = pending.Succeeded ? pending.Value.Items.Count : 0;
        Changed?.Invoke();
    }
}
