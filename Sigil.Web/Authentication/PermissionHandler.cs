// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authorization;
using Sigil.Domain.Identity;

namespace Sigil.Web.Authentication;

/// <summary>Looks up what the caller may do now; a credential that no longer counts gives nothing (SH-9).</summary>
internal sealed class PermissionHandler(ICallerResolver callers) : AuthorizationHandler<PermissionRequirement>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (await callers.ResolveAsync(context.User, CancellationToken.None) is { } caller && caller.Holds(requirement.Permission))
        {
            context.Succeed(requirement);
        }
    }
}
