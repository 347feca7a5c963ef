// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Secrets;

/// <summary>The vault: secrets go in and are used, and never come out of it here.</summary>
internal static class SecretEndpoints
{
    public static void MapSecrets(this IEndpointRouteBuilder api)
    {
        var secrets = api.MapResource("/secrets", "Secrets").RequireAuthorization(Permissions.AdminSecrets);

        secrets.MapGet("", (CurrentCaller caller, QueryNumber? limit, string? after, SecretsHandler handler)
                => ValueTask.FromResult(handler.List(caller.Value, ApiDefaults.Limit(limit), after)).ToHttp())
            .WithName("ListSecrets").WithSummary("Lists the secrets, without their values.");

        var secret = secrets.MapGroup("/{name:id}").ProducesFailure(StatusCodes.Status404NotFound);

        secret.MapGet("", (CurrentCaller caller, string name, SecretsHandler handler)
                => ValueTask.FromResult(handler.Get(caller.Value, name)).ToTagged())
            .WithName("GetSecret").WithSummary("Reads a secret, without its value.");

        secret.MapPut("", (CurrentCaller caller, string name, IfMatch match, JsonBody<SecretBody> body, SecretsHandler handler, CancellationToken cancellationToken)
                => handler.SaveAsync(caller.Value, name, body.Value, match, cancellationToken).ToTagged())
            .WithName("SaveSecret").WithSummary("Makes a secret, or puts this in the place of the one that there is.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        secret.MapDelete("", (CurrentCaller caller, string name, IfMatch match, SecretsHandler handler, CancellationToken cancellationToken)
                => handler.RemoveAsync(caller.Value, name, match, cancellationToken).ToNoContent())
            .WithName("RemoveSecret").WithSummary("Removes a secret for good, at once.").ProducesFailure(StatusCodes.Status412PreconditionFailed);

        secret.MapPost("/rotate", (CurrentCaller caller, string name, IfMatch match, JsonBody<SecretRotation> body, SecretsHandler handler, CancellationToken cancellationToken)
                => handler.RotateAsync(caller.Value, name, body.Value, match, cancellationToken).ToTagged())
            .Repeatable().WithName("RotateSecret").WithSummary("Gives a secret another value; the next call that needs it uses that one.").ProducesFailure(StatusCodes.Status412PreconditionFailed);
    }
}
