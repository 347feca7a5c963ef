// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Api.Account;
using Sigil.Web.Api.Approvals;
using Sigil.Web.Api.Audit;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Configuration;
using Sigil.Web.Api.Events;
using Sigil.Web.Api.LoginLinks;
using Sigil.Web.Api.Models;
using Sigil.Web.Api.OpenAI;
using Sigil.Web.Api.OpenApi;
using Sigil.Web.Api.Providers;
using Sigil.Web.Api.Secrets;
using Sigil.Web.Api.Security;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Api.SignIns;
using Sigil.Web.Api.Status;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Api.Turns;
using Sigil.Web.Api.Usage;
using Sigil.Web.Api.Users;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api;

/// <summary>The table of contents: every resource of the HTTP API.</summary>
internal static class SigilApi
{
    /// <summary>Maps the gateway's own API, the OpenAI-compatible one and the document that describes both.</summary>
    public static void MapSigilApi(this IEndpointRouteBuilder routes)
    {
        routes.MapHealth();

        var api = routes.MapGroup(SigilUrls.ApiRoot);
        api.MapStatus();
        api.MapChat();
        api.MapTurns();
        api.MapEvents();
        api.MapWorkspaces();
        api.MapMembers();
        api.MapSessions();
        api.MapModels();
        api.MapProviders();
        api.MapAccount();
        api.MapUsers();
        api.MapTokens();
        api.MapSecrets();
        api.MapApprovals();
        api.MapSignIns();
        api.MapLoginLinks();
        api.MapUsage();
        api.MapAudit();
        api.MapConfiguration();
        api.MapSecurity();

        routes.MapOpenAI();
        routes.MapDocument();
    }
}
