// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Idempotency;

/// <summary>How an endpoint says what repeating its requests means. Every POST says one of these; a test checks it.</summary>
internal static class IdempotentExtensions
{
    /// <summary>A request with <c>Idempotency-Key</c> is carried out once and its answer repeated for 24 hours. For whatever makes something.</summary>
    public static RouteHandlerBuilder Idempotent(this RouteHandlerBuilder endpoint)
    {
        endpoint.AddEndpointFilterFactory(IdempotencyFilter.Create);
        return endpoint.TakingKey();
    }

    /// <summary>The same for messages: the key leads to the turn, whose stream or answer is given again (<see cref="MessageKey"/>).</summary>
    public static RouteHandlerBuilder IdempotentTurn(this RouteHandlerBuilder endpoint) => endpoint.TakingKey();

    /// <summary>A POST that makes nothing: repeating it does no harm, and a key has no meaning.</summary>
    public static RouteHandlerBuilder Repeatable(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new IdempotentMetadata(false));

    private static RouteHandlerBuilder TakingKey(this RouteHandlerBuilder endpoint) => endpoint
        .WithMetadata(new IdempotentMetadata(true))
        .ProducesFailure(StatusCodes.Status409Conflict)
        .ProducesFailure(StatusCodes.Status422UnprocessableEntity);
}
