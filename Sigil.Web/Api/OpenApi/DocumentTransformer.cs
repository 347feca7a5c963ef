// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sigil.Web.Authentication;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Gives the document its title, the descriptions of its tags and its two ways to sign in.</summary>
internal sealed class DocumentTransformer : IOpenApiDocumentTransformer
{
    /// <summary>The scheme of programs.</summary>
    public const string Bearer = "bearer";

    /// <summary>The scheme of browsers.</summary>
    public const string Cookie = "cookie";

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Sigil",
            Version = "1",
            Description = "The gateway's API. Bodies are JSON in snake_case; unknown fields are refused with 400; errors are problem documents (RFC 9457) with 'code', 'field' and 'fix'. What is absent and what is not yours answer 404 alike. "
                + "Lists take 'limit' and 'after' and answer with 'next', the value of 'after' for the next page; null on the last one.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Bearer] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token: 'sigil token create' makes one." },
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SessionCookie.Name,
                Description = "The cookie of a signed-in browser. What changes something needs the gateway's own Origin as well.",
            },
        };

        // Relative to the document itself: it names no host, and is right behind any proxy.
        document.Servers = [new OpenApiServer { Url = "/", Description = "The gateway that serves this document." }];
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = ApiTags.Describe(tag.Name ?? "");
        }

        return Task.CompletedTask;
    }
}
