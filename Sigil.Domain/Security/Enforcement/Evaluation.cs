// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>The pure half of the enforcer: request and grants in, reason and what each side said out.</summary>
internal static class Evaluation
{
    /// <summary>Evaluates; <paramref name="grants"/> is null when no such plugin is registered. Every side is asked even when an earlier one refused, so that the explanation is whole.</summary>
    public static (DecisionReason Reason, IReadOnlyList<SideFinding> Sides) Of(EnforcementRequest request, PluginGrants? grants)
    {
        if (!IsWellFormed(request, out var capability))
        {
            return (DecisionReason.RequestInvalid, []);
        }

        var sides = SidesOf(request, grants, capability);
        return (Reason(grants is not null, sides), sides);
    }

    private static bool IsWellFormed(EnforcementRequest request, out Capability capability)
    {
        var valid = Capability.TryParse(request.Capability, request.PathScope, out var parsed)
            && !string.IsNullOrEmpty(request.Plugin) && request.WorkspaceId != default && request.Caller.UserId != default;
        capability = parsed!;
        return valid;
    }

    private static SideFinding[] SidesOf(EnforcementRequest request, PluginGrants? grants, Capability capability) =>
    [
        Ask(Sides.PluginAllow, grants?.Allow ?? CapabilitySet.Empty, capability),
        Ask(Sides.PluginDeny, grants?.Deny ?? CapabilitySet.Empty, capability),
        Ask(Sides.WorkspaceDeny, request.WorkspaceDeny, capability),
        Ask(Sides.WorkspaceAllow, request.WorkspaceAllow, capability),
        Ask(Sides.UserAllow, request.Caller.Permissions, capability),
    ];

    // The order is the documented one: a plugin that was never granted something says so before its deny list is named;
    // a workspace's deny comes before its allow. Whatever the order, one deny is enough and every allow is needed.
    private static DecisionReason Reason(bool registered, SideFinding[] sides)
    {
        if (!registered)
        {
            return DecisionReason.PluginNotRegistered;
        }

        if (Array.Exists(sides, side => side.Malformed is not null))
        {
            return DecisionReason.PatternInvalid;
        }

        bool Matched(string name) => Array.Find(sides, side => side.Side == name)!.Matched;
        return !Matched(Sides.PluginAllow) ? DecisionReason.PluginAllowMissing
            : Matched(Sides.PluginDeny) ? DecisionReason.PluginDenyMatch
            : Matched(Sides.WorkspaceDeny) ? DecisionReason.WorkspaceDenyMatch
            : !Matched(Sides.WorkspaceAllow) ? DecisionReason.WorkspaceAllowMissing
            : !Matched(Sides.UserAllow) ? DecisionReason.UserPermissionMissing
            : DecisionReason.Ok;
    }

    private static SideFinding Ask(string side, CapabilitySet set, Capability capability)
    {
        var found = set.TryFind(capability, out var rule);
        return new SideFinding(side, found, rule?.Text, set.Malformed);
    }
}
