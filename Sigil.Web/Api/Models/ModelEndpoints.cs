// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;

namespace Sigil.Web.Api.Models;

/// <summary>The models that can be chosen.</summary>
internal static class ModelEndpoints
{
    public static void MapModels(this IEndpointRouteBuilder api)
        => api.MapResource("/models", "Models").RequireAuthorization(Permissions.ModelsRead)
            .MapGet("", (ModelsHandler handler) => TypedResults.Ok(handler.List()))
            .WithName("ListModels").WithSummary("Lists the models that can be chosen, and the default one.");
}
