// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Web.Authentication;

namespace Sigil.Web.Components;

/// <summary>The page in its frame, with the words of the router in the place of what it would show: they are the same whether a link or an address leads there.</summary>
internal sealed class ForbiddenPage : IForbiddenPage
{
    public Task WriteAsync(HttpContext context) => new RazorComponentResult<App> { StatusCode = StatusCodes.Status403Forbidden }.ExecuteAsync(context);
}
