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
    public const string Health = "/health";
    public const string Circuit = "/_blazor";
    public const string OpenApi = "/openapi/v1.json";
    public const string ApiRoot = "/api/v1";
    public const string OpenAIRoot = "/v1";

    /// <summary>The chat page of one session.</summary>
    public static string ChatSession(string workspaceId, string sessionId) => $"{Chat}/{Uri.EscapeDataString(workspaceId)}/{Uri.EscapeDataString(sessionId)}";
}
