// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.Status;

/// <summary>How the gateway is: in one word for everybody, in detail for those who may know.</summary>
internal static class StatusEndpoints
{
    /// <summary>The one endpoint without a credential: it says that the gateway answers, and nothing else.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
        => routes.MapGet(SigilUrls.Health, () => TypedResults.Ok(new HealthView("ok")))
            .AllowAnonymous().WithTags("Status").WithName("GetHealth").WithSummary("Says that the gateway answers.");

    public static void MapStatus(this IEndpointRouteBuilder api)
        => api.MapResource("/status", "Status").RequireAuthorization(Permissions.StatusRead)
            .MapGet("", async (CurrentCaller caller, StatusHandler handler, CancellationToken cancellationToken) => TypedResults.Ok(await handler.ReadAsync(caller.Value, cancellationToken)))
            .WithName("GetStatus").WithSummary("Tells how the gateway, its providers, its configuration and its audit log are.");
}
