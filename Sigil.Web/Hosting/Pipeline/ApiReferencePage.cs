// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authentication;
using Sigil.Web.Navigation;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>The reference of the API as a page on which requests can be tried, as whoever is signed in: the browser sends its cookie and our own Origin. All of it comes from this program.</summary>
internal static class ApiReferencePage
{
    /// <summary>Styles of ours.</summary>
    private const string Styles = "/css/api-reference.css";

    public static void UseApiReference(this IApplicationBuilder app)
        => app.UseWhen(context => context.Request.Path.StartsWithSegments(SigilUrls.ApiReference), page =>
        {
            // Files of a middleware have no endpoint and so no policy: it is asked for here.
            page.Use((context, next) => context.User.Identity?.IsAuthenticated is true ? next(context) : context.ChallengeAsync());
            page.UseSwaggerUI(options =>
            {
                options.RoutePrefix = SigilUrls.ApiReference[1..];
                options.DocumentTitle = "Sigil API";
                options.SwaggerEndpoint(SigilUrls.OpenApi, "Sigil");
                options.InjectStylesheet(Styles);
                options.DisplayOperationId();
                options.DisplayRequestDuration();
                options.EnableFilter();
                options.ConfigObject.AdditionalItems["validatorUrl"] = null;
            });
        });
}
