// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Providers;

/// <summary>The vendors of models: how they are configured, how they are, and tests of them. Their keys are never given out.</summary>
internal static class ProviderEndpoints
{
    public static void MapProviders(this IEndpointRouteBuilder api)
    {
        var providers = api.MapResource("/providers", "Providers").RequireAuthorization(Permissions.AdminProviders);

        providers.MapGet("", (CurrentCaller caller, QueryNumber? limit, string? after, ProvidersHandler handler)
                => ValueTask.FromResult(handler.List(caller.Value, ApiDefaults.Limit(limit), after)).ToHttp())
            .WithName("ListProviders").WithSummary("Lists the providers with their configuration and health.");

        providers.MapPost("/test", (CurrentCaller caller, JsonBody<ProviderBody> body, ProvidersHandler handler, CancellationToken cancellationToken)
                => handler.TestAsync(caller.Value, body.Value, cancellationToken).ToHttp())
            .Repeatable().WithName("TryProvider").WithSummary("Tries a provider that is not saved, with the key of the request or none.");

        var provider = providers.MapGroup("/{provider:id}").ProducesFailure(StatusCodes.Status404NotFound);

        provider.MapGet("", (CurrentCaller caller, string provider, ProvidersHandler handler)
                => ValueTask.FromResult(handler.Get(caller.Value, provider)).ToTagged())
            .WithName("GetProvider").WithSummary("Reads a provider.");

        provider.MapPut("", (CurrentCaller caller, string provider, IfMatch match, JsonBody<ProviderBody> body, ProvidersHandler handler, CancellationToken cancellationToken)
                => handler.SaveAsync(caller.Value, provider, body.Value, match, cancellationToken).ToTagged())
            .WithName("SaveProvider").WithSummary("Makes a provider, or puts this in the place of the one that there is.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed).ProducesFailure(StatusCodes.Status422UnprocessableEntity);

        provider.MapDelete("", (CurrentCaller caller, string provider, IfMatch match, ProvidersHandler handler, CancellationToken cancellationToken)
                => handler.RemoveAsync(caller.Value, provider, match, cancellationToken).ToNoContent())
            .WithName("RemoveProvider").WithSummary("Removes a provider with its key, unless something uses it.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed).ProducesFailure(StatusCodes.Status422UnprocessableEntity);

        provider.MapPost("/test", (CurrentCaller caller, string provider, ProvidersHandler handler, CancellationToken cancellationToken)
                => handler.TestAsync(caller.Value, provider, cancellationToken).ToHttp())
            .Repeatable().WithName("TestProvider").WithSummary("Asks a provider for real, at its own endpoint with its own key, for at most ten seconds.");
    }
}
