// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Navigation;

/// <summary>Every address of the gateway's own pages and endpoints.</summary>
internal static class SigilUrls
{
    public const string Home = "/";
    public const string Chat = "/chat";
    public const string Login = "/login";
    public const string Logout = "/logout";
    public const string Sessions = "/sessions";
    public const string Status = "/status";
    public const string Settings = "/settings";
    public const string SettingsWorkspaces = Settings + "/workspaces";
    public const string SettingsUsers = Settings + "/users";
    public const string SettingsProviders = Settings + "/providers";
    public const string SettingsSecrets = Settings + "/secrets";
    public const string SettingsTokens = Settings + "/tokens";
    public const string SettingsSignIns = Settings + "/sign-ins";
    public const string SettingsConfiguration = Settings + "/configuration";
    public const string SettingsUsage = Settings + "/usage";
    public const string SettingsApprovals = Settings + "/approvals";
    public const string SettingsExplain = Settings + "/explain";
    public const string SettingsAudit = Settings + "/audit";
    public const string Health = "/health";
    public const string Circuit = "/_blazor";
    public const string ApiReference = "/docs/api";
    public const string OpenApi = "/openapi/v1.json";
    public const string ApiRoot = "/api/v1";
    public const string OpenAIRoot = "/v1";
    public const string AuditExport = ApiRoot + "/audit/export";

    /// <summary>Everybody's tokens.</summary>
    public static string EverybodysTokens => $"{SettingsTokens}?show=all";

    /// <summary>Everybody's sign-ins.</summary>
    public static string EverybodysSignIns => $"{SettingsSignIns}?show=all";

    /// <summary>The chat page of one session.</summary>
    public static string ChatSession(string workspaceId, string sessionId) => $"{Chat}/{Uri.EscapeDataString(workspaceId)}/{Uri.EscapeDataString(sessionId)}";

    /// <summary>The settings page of one workspace.</summary>
    public static string SettingsWorkspace(string workspaceId) => $"{SettingsWorkspaces}/{Uri.EscapeDataString(workspaceId)}";

    /// <summary>The settings page of one user.</summary>
    public static string SettingsUser(string userId) => $"{SettingsUsers}/{Uri.EscapeDataString(userId)}";

    /// <summary>The list of chats that were archived.</summary>
    public static string ArchivedSessions => $"{Sessions}?show=archived";

    /// <summary>A session as a file: <c>json</c> or <c>markdown</c>.</summary>
    public static string SessionExport(string workspaceId, string sessionId, string format)
        => $"{ApiRoot}/workspaces/{Uri.EscapeDataString(workspaceId)}/sessions/{Uri.EscapeDataString(sessionId)}/export?format={format}";

    /// <summary>The sign-in page that leads back to <paramref name="returnUrl"/>, a path of ours.</summary>
    public static string LoginFor(string returnUrl) => $"{Login}?returnUrl={Uri.EscapeDataString(returnUrl)}";

    /// <summary>The sign-in page that says why signing in failed: <c>expired</c>, <c>invalid</c> or <c>limited</c>.</summary>
    public static string LoginFailed(string error) => $"{Login}?error={error}";

    /// <summary>Whether programs, not people, ask at this path; they get a problem document where people are led to a page.</summary>
    public static bool IsProgramPath(PathString path)
        => path.StartsWithSegments("/api") || path.StartsWithSegments(OpenAIRoot) || path.StartsWithSegments("/openapi") || path.StartsWithSegments(Circuit) || path.StartsWithSegments(Health);

    /// <summary>Whether a return address is a path of ours: no scheme, no host, no trick with slashes or control characters (WB-9).</summary>
    public static bool IsLocal(string? url)
        => url is ['/', ..] && url is not ['/', '/' or '\\', ..] && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal);
}
