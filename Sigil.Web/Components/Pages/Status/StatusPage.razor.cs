// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Components.Auditing;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>How the gateway is, in words; what is missing is said plainly.</summary>
public sealed partial class StatusPage
{
    private StatusViewModel _view = default!;
    private IReadOnlyList<BudgetState> _limits = [];
    private UserId? _me;
    private AuditVerification? _audit;
    private SigilError? _auditError;
    private bool _verifying;

    [Inject]
    public required IStatusViewModelFactory Status { get; init; }

    [Inject]
    public required IBudgetNotices Budgets { get; init; }

    [Inject]
    public required AuditReader Audit { get; init; }

    [Inject]
    public required ICurrentCaller Callers { get; init; }

    protected override Task OnInitializedAsync() => RefreshAsync();

    private async Task RefreshAsync()
    {
        _view = Status.Create();
        var caller = await Callers.GetAsync(CancellationToken.None);
        _me = caller.Value?.UserId;
        _limits = caller.Succeeded ? Budgets.ReadAll(caller.Value) : [];
    }

    private async Task VerifyAsync()
    {
        _auditError = null;
        var caller = await Callers.GetAsync(CancellationToken.None);
        if (!caller.Succeeded)
        {
            _auditError = caller.Error;
            return;
        }

        _verifying = true;
        StateHasChanged();
        try
        {
            var found = await Audit.VerifyAsync(caller.Value, CancellationToken.None);
            (_audit, _auditError) = (found.Value ?? _audit, found.Error);
        }
        catch (SigilException failure)
        {
            _auditError = failure.Error;
        }
        finally
        {
            _verifying = false;
        }
    }
}
