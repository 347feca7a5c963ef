// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Authentication;

/// <summary>Says to a person that they may not see the page they asked for.</summary>
internal interface IForbiddenPage
{
    /// <summary>Answers with status 403 and a page.</summary>
    Task WriteAsync(HttpContext context);
}
