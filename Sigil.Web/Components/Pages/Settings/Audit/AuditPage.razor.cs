// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Components.Auditing;

namespace Sigil.Web.Components.Pages.Settings.Audit;

/// <summary>The audit log: searched, read page by page, checked, taken away. The address says what is searched for.</summary>
public sealed partial class AuditPage
{
    private readonly PagedList<AuditRecord> _entries;
    private AuditSearch _search = AuditSearch.Of(null, null, null, null, null);
    private SigilError? _fault;

    public AuditPage() => _entries = new(ReadAsync);

    [Inject]
    public required AuditReader Audit { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [SupplyParameterFromQuery]
    public string? Actor { get; set; }

    [SupplyParameterFromQuery]
    public string? Action { get; set; }

    [SupplyParameterFromQuery]
    public string? Result { get; set; }

    [SupplyParameterFromQuery]
    public string? From { get; set; }

    [SupplyParameterFromQuery]
    public string? To { get; set; }

    /// <summary>True when the caller may no longer see what is still on the page.</summary>
    private bool Refused => _entries.Problem?.Code.Kind is ErrorKind.Forbidden or ErrorKind.Unauthorized;

    protected override async Task OnParametersSetAsync()
    {
        var asked = AuditSearch.Of(Actor, Action, Result, From, To);
        if (RendererInfo.IsInteractive && (asked != _search || _entries.Items is null))
        {
            _search = asked;
            await RefreshAsync();
        }
    }

    private Task Search(AuditSearch search)
    {
        if (search.Read().Error is { } fault)
        {
            _fault = fault;
            return Task.CompletedTask;
        }

        if (search == _search)
        {
            return RefreshAsync();
        }

        Navigation.NavigateTo(search.PageUrl);
        return Task.CompletedTask;
    }

    private Task RefreshAsync()
    {
        _fault = _search.Read().Error;
        return _fault is null ? _entries.RefreshAsync() : Task.CompletedTask;
    }

    private Task MoreAsync() => _entries.MoreAsync();

    private Task<Outcome<Page<AuditRecord>>> ReadAsync(string? after)
    {
        var query = _search.Read();
        return query.Succeeded
            ? AskAsync(caller => Audit.ReadAsync(caller, query.Value, PageSize, after, Gone))
            : Task.FromResult<Outcome<Page<AuditRecord>>>(query.Error);
    }
}
