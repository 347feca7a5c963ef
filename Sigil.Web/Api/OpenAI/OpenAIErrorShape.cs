// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Json;
using Sigil.Web.Hosting.Problems;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Failed answers of the OpenAI-compatible addresses, those of the pipeline before them included.</summary>
internal sealed class OpenAIErrorShape : IProblemShape
{
    public bool AppliesTo(PathString path) => path.StartsWithSegments(SigilUrls.OpenAIRoot, StringComparison.Ordinal);

    public Task WriteAsync(HttpContext context, SigilError error)
        => context.Response.WriteAsJsonAsync(OpenAIErrors.Body(error), ApiJson.TypeInfo<OpenAIErrorBody>(), "application/json", context.RequestAborted);
}
