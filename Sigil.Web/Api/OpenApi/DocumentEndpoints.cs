// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenApi;

/// <summary>The document that describes the API, for every caller that has any credential.</summary>
internal static class DocumentEndpoints
{
    /// <summary>Its name, and the version of the API that it describes.</summary>
    public const string Name = "v1";

    public static void MapDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi().RequireAuthorization();
}
