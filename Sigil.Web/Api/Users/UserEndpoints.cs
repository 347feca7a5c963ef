// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.LoginLinks;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.Users;

/// <summary>The people who use the gateway, for those who run it.</summary>
internal static class UserEndpoints
{
    public static void MapUsers(this IEndpointRouteBuilder api)
    {
        var users = api.MapResource("/users", "Users").RequireAuthorization(Permissions.AdminUsers);

        users.MapGet("", (CurrentCaller caller, QueryNumber? limit, string? after, UsersHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListUsers").WithSummary("Lists the users, oldest first.");

        users.MapPost("", (CurrentCaller caller, JsonBody<UserBody> body, UsersHandler handler, CancellationToken cancellationToken)
                => handler.CreateAsync(caller.Value, body.Value, cancellationToken).ToCreated(view => $"{SigilUrls.ApiRoot}/users/{view.Id}"))
            .Idempotent().WithName("CreateUser").WithSummary("Makes a user, of a role within your own rights.").ProducesFailure(StatusCodes.Status409Conflict);

        MapOne(users.MapGroup("/{user:id}").ProducesFailure(StatusCodes.Status404NotFound));
        MapIdentities(users.MapGroup("/{user:id}/identities").ProducesFailure(StatusCodes.Status404NotFound));
    }

    private static void MapOne(RouteGroupBuilder user)
    {
        user.MapGet("", (CurrentCaller caller, UserId user, UsersHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, user, cancellationToken).ToTagged())
            .WithName("GetUser").WithSummary("Reads a user.");

        user.MapPatch("", (CurrentCaller caller, UserId user, IfMatch match, JsonBody<UserPatch> body, UsersHandler handler, CancellationToken cancellationToken)
                => handler.ChangeAsync(caller.Value, user, body.Value, match, cancellationToken).ToTagged())
            .WithName("ChangeUser").WithSummary("Changes a user's name or role, or disables or enables them.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        user.MapDelete("", (CurrentCaller caller, UserId user, IfMatch match, UsersHandler handler, CancellationToken cancellationToken)
                => handler.DeleteAsync(caller.Value, user, match, cancellationToken).ToNoContent())
            .WithName("DeleteUser").WithSummary("Deletes a user for good, with all their sessions.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        user.MapPost("/login-link", (CurrentCaller caller, UserId user, HttpRequest request, LoginLinksHandler handler, CancellationToken cancellationToken)
                => handler.CreateForAsync(caller.Value, user, request, cancellationToken).ToCreated())
            .Idempotent().WithName("CreateUserLoginLink").WithSummary("Makes a link that signs that user in once, for 15 minutes.").ProducesFailure(StatusCodes.Status409Conflict);
    }

    private static void MapIdentities(RouteGroupBuilder identities)
    {
        identities.MapGet("", (CurrentCaller caller, UserId user, QueryNumber? limit, string? after, IdentitiesHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, user, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListIdentities").WithSummary("Lists the accounts on channels that are the user's.");

        identities.MapPost("", (CurrentCaller caller, UserId user, JsonBody<IdentityBody> body, IdentitiesHandler handler, CancellationToken cancellationToken)
                => handler.AddAsync(caller.Value, user, body.Value, cancellationToken).ToCreated())
            .Idempotent().WithName("AddIdentity").WithSummary("Gives the user an account on a channel; an account is one user's only.").ProducesFailure(StatusCodes.Status409Conflict);

        identities.MapDelete("/{identity:id}", (CurrentCaller caller, UserId user, UserIdentityId identity, IdentitiesHandler handler, CancellationToken cancellationToken)
                => handler.RemoveAsync(caller.Value, user, identity, cancellationToken).ToNoContent())
            .WithName("RemoveIdentity").WithSummary("Takes an account away from the user, at once.");
    }
}
