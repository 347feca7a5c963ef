// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Api;
using Sigil.Web.Authentication;
using Sigil.Web.Components;

namespace Sigil.Web.Hosting;

/// <summary>Everything that has an address. Whatever says nothing about who may use it is for signed-in callers (the fallback policy).</summary>
internal static class SigilEndpoints
{
    public static void MapSigil(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapLogin();
        app.MapSigilApi();
        app.MapSigilComponents();
    }
}
