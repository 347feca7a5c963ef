// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components;

/// <summary>Maps the pages.</summary>
internal static class ComponentsEndpointExtensions
{
    /// <summary>Maps every page and the circuit; <c>/</c> leads to the chat. The pipeline sets the content security policy, so Blazor adds none.</summary>
    public static RazorComponentsEndpointConventionBuilder MapSigilComponents(this IEndpointRouteBuilder endpoints)
        => endpoints.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
}
