// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components;

/// <summary>Maps the pages.</summary>
internal static class ComponentsEndpointExtensions
{
    /// <summary>Maps every page and the circuit. The request pipeline sets the content security policy, so Blazor adds none.</summary>
    public static void MapSigilComponents(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        endpoints.MapNotFoundPage();
    }
}
