// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Security;

/// <summary>What the gateway would decide, for those who want to know before it does.</summary>
internal static class SecurityEndpoints
{
    public static void MapSecurity(this IEndpointRouteBuilder api)
    {
        var security = api.MapResource("/security", "Security").RequireAuthorization(Permissions.SecurityCheck);

        security.MapPost("/scan", (JsonBody<ScanBody> body, ScanHandler handler, CancellationToken cancellationToken)
                => handler.ScanAsync(body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("ScanTexts").WithSummary("Tells what the scanner finds in texts, and what would become of them.");

        security.MapPost("/egress-check", (CurrentCaller caller, JsonBody<EgressBody> body, EgressHandler handler, CancellationToken cancellationToken)
                => handler.CheckAsync(caller.Value, body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("CheckEgress").WithSummary("Tells whether a request of a workspace's tools would leave, and why; sends nothing.")
            .ProducesFailure(StatusCodes.Status404NotFound);

        security.MapPost("/explain", (CurrentCaller caller, JsonBody<ExplainBody> body, ExplainHandler handler, CancellationToken cancellationToken)
                => handler.ExplainAsync(caller.Value, body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("ExplainCall").WithSummary("Tells whether a tool call would run for a user, and which rule says so; runs nothing and asks nobody.")
            .ProducesFailure(StatusCodes.Status404NotFound);
    }
}
