// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Hosting.Problems;

/// <summary>Another form of failed answers for a part of the addresses, for example the one that clients of another API expect. Status and headers stay the writer's.</summary>
internal interface IProblemShape
{
    /// <summary>Whether answers to this path have this form.</summary>
    bool AppliesTo(PathString path);

    /// <summary>Writes content type and body; the status is set.</summary>
    Task WriteAsync(HttpContext context, SigilError error);
}
