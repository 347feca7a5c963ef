// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authorization;
using Sigil.Domain.Identity;

namespace Sigil.Web.Authentication;

/// <summary>Every permission is a policy of the same name. Whatever has no policy of its own needs a signed-in caller.</summary>
internal sealed class PermissionPolicyProvider : IAuthorizationPolicyProvider
{
    private static readonly Dictionary<string, AuthorizationPolicy> Policies = typeof(Permissions).GetFields()
        .Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!)
        .ToDictionary(permission => permission, Build, StringComparer.Ordinal);

    private static readonly AuthorizationPolicy SignedIn = new AuthorizationPolicyBuilder(SigilAuthenticationHandler.SchemeName).RequireAuthenticatedUser().Build();

    /// <summary>The policy; null, which fails the request, for a name that is no permission.</summary>
    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) => Task.FromResult(Policies.GetValueOrDefault(policyName));

    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(SignedIn);

    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(SignedIn);

    private static AuthorizationPolicy Build(string permission) => new AuthorizationPolicyBuilder(SigilAuthenticationHandler.SchemeName)
        .RequireAuthenticatedUser()
        .AddRequirements(new PermissionRequirement(permission))
        .Build();
}
