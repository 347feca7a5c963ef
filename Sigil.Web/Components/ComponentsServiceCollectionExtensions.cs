// SPDX-License-Identifier: Apache-2.0

using Radzen;
using Sigil.Web.Authentication;
using Sigil.Web.Components.Approvals;
using Sigil.Web.Components.Auditing;
using Sigil.Web.Components.Circuits;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Pages.Status;

namespace Sigil.Web.Components;

/// <summary>Registers what the pages need.</summary>
internal static class ComponentsServiceCollectionExtensions
{
    /// <summary>Adds Blazor with interactive server rendering, the control library, and the pages' own services.</summary>
    public static IServiceCollection AddSigilComponents(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddRadzenComponents();
        services.AddScoped<ICurrentCaller, CurrentCaller>();
        services.AddSingleton<IForbiddenPage, ForbiddenPage>();
        services.AddScoped<SessionList>().AddScoped<SessionFeed>().AddScoped<ApprovalFeed>();
        services.AddSingleton<AuditReader>();
        services.AddSingleton<IStatusViewModelFactory, StatusViewModelFactory>();
        return services;
    }
}
