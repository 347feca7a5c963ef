// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Account;

/// <summary>The caller's own account.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder api)
        => api.MapResource("/account", "Users").RequireAuthorization(Permissions.AccountRead)
            .MapGet("", (CurrentCaller caller, AccountHandler handler, CancellationToken cancellationToken) => handler.GetAsync(caller.Value, cancellationToken).ToHttp())
            .WithName("GetAccount").WithSummary("Tells who you are and what you may do with the credential that you sent.");
}
