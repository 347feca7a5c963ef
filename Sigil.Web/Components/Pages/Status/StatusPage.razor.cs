// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Components.Circuits;

namespace Sigil.Web.Components.Pages.Status;

/// <summary>How the gateway is, in words; what is missing is said plainly.</summary>
public sealed partial class StatusPage
{
    private StatusViewModel _view = default!;
    private AuditVerification? _audit;
    private SigilError? _auditError;
    private bool _verifying;

    [Inject]
    public required IStatusViewModelFactory Status { get; init; }

    [Inject]
    public required IAuditTrail Audit { get; init; }

    [Inject]
    public required ICurrentCaller Callers { get; init; }

    protected override void OnInitialized() => Refresh();

    private void Refresh() => _view = Status.Create();

    private async Task VerifyAsync()
    {
        _auditError = null;
        var caller = await Callers.GetAsync(CancellationToken.None);
        if (!caller.Succeeded || !caller.Value.Permissions.Contains(Permissions.AdminAudit))
        {
            _auditError = caller.Error ?? new SigilError(ErrorCodes.Forbidden, "Your role may not check the audit log.");
            return;
        }

        _verifying = true;
        StateHasChanged();
        try
        {
            _audit = await Audit.VerifyAsync(CancellationToken.None);
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
