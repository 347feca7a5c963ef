// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Idempotency;

/// <summary>What an endpoint is called in the document.</summary>
internal static class OperationName
{
    public static string Of(HttpContext context)
        => context.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName ?? throw new InvalidOperationException("An endpoint that takes keys has a name.");
}
