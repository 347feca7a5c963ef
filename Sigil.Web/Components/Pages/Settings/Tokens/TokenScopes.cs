// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Web.Components.Pages.Settings.Tokens;

/// <summary>What a token can be made for: every permission that the doors ask for, and the tools.</summary>
internal static class TokenScopes
{
    /// <summary>All tools that the caller may use.</summary>
    public const string Tools = "tool.*";

    private static readonly string[] All =
    [
        .. typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!),
        Tools,
    ];

    /// <summary>Those that the caller has, wholly or in part.</summary>
    public static IReadOnlyList<TokenScope> HeldBy(Caller caller)
        => [.. All.Where(name => CapabilitySet.Parse([name]).Narrow(caller.Permissions).Texts.Count > 0 && (name == Tools || caller.Holds(name))).Select(name => new TokenScope(name, Explain(name)))];

    private static string? Explain(string name) => name switch
    {
        Permissions.ChatSend => "Send messages, stop and repeat answers.",
        Tools => "Let answers use the tools that you may use.",
        Permissions.SessionsRead => "Read and export your chats.",
        Permissions.SessionsWrite => "Rename, archive, copy and delete your chats.",
        Permissions.WorkspacesRead => "See your workspaces and their tools.",
        Permissions.WorkspacesWrite => "Change workspaces and their members.",
        Permissions.ModelsRead => "List the models.",
        Permissions.EventsRead => "Follow what happens, as far as you may see it.",
        Permissions.StatusRead => "See how the gateway is.",
        Permissions.ApprovalsAnswer => "Answer for you when a call of a tool needs your consent. Never give it to an agent.",
        Permissions.SecurityCheck => "Ask what the gateway would decide.",
        Permissions.AccountRead => "See whose token it is.",
        Permissions.AccountSignIns => "List and end your browser sign-ins.",
        Permissions.AccountTokens => "Make and revoke your tokens.",
        Permissions.AdminAudit => "Read, check and export the audit log.",
        Permissions.AdminWorkspaces => "See and change every workspace.",
        Permissions.AdminUsers => "Make, change and delete users.",
        Permissions.AdminUsage => "See what everybody used models for.",
        Permissions.AdminConfig => "Read and change the configuration.",
        Permissions.AdminProviders => "Change and test model providers.",
        Permissions.AdminSecrets => "Add, change and remove secrets, without seeing them.",
        Permissions.AdminTokens => "List, make and revoke everybody's tokens.",
        Permissions.AdminSignIns => "List and end everybody's sign-ins.",
        Permissions.OwnerEnvironment => "Name variables of the gateway's environment in its configuration.",
        Permissions.OwnerLoginLink => "Make links that sign a browser in as you.",
        _ => null,
    };
}
