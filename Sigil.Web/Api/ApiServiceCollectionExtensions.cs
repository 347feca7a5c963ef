// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Api.Account;
using Sigil.Web.Api.Approvals;
using Sigil.Web.Api.Audit;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Configuration;
using Sigil.Web.Api.Events;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Api.Json;
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
using Sigil.Web.Api.Streaming;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Api.Turns;
using Sigil.Web.Api.Usage;
using Sigil.Web.Api.Users;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Api;

/// <summary>Registers what the API needs.</summary>
internal static class ApiServiceCollectionExtensions
{
    public static IServiceCollection AddSigilApi(this IServiceCollection services)
    {
        services.Configure<RouteOptions>(routes =>
        {
            routes.SetParameterPolicy<WorkspaceRouteConstraint>(WorkspaceRouteConstraint.Name);
            routes.SetParameterPolicy<IdRouteConstraint>(IdRouteConstraint.Name);
        });
        services.ConfigureHttpJsonOptions(json => ApiJson.Apply(json.SerializerOptions));
        services.AddApiDocument();
        return services
            .AddSingleton<IProblemShape, OpenAIErrorShape>()
            .AddSingleton<AnswerKeeper>()
            .AddSingleton<StreamLease>()
            .AddSingleton<EventStreamPump>()
            .AddSingleton<Departures>()
            .AddSingleton<AuditHandler>()
            .AddSingleton<ChatHandler>()
            .AddSingleton<CompletionsHandler>()
            .AddSingleton<ConfigurationHandler>()
            .AddSingleton<ScanHandler>()
            .AddSingleton<EgressHandler>()
            .AddSingleton<ExplainHandler>()
            .AddSingleton<GatewayEventTap>()
            .AddSingleton<EventsHandler>()
            .AddSingleton<OpenAIModelsHandler>()
            .AddSingleton<LoginLinksHandler>()
            .AddSingleton<ModelsHandler>()
            .AddSingleton<ProvidersHandler>()
            .AddSingleton<SecretsHandler>()
            .AddSingleton<ApprovalsHandler>()
            .AddSingleton<SessionsHandler>()
            .AddSingleton<SignInsHandler>()
            .AddSingleton<StatusHandler>()
            .AddSingleton<TokensHandler>()
            .AddSingleton<TurnsHandler>()
            .AddSingleton<UsageHandler>()
            .AddSingleton<AccountHandler>()
            .AddSingleton<UsersHandler>()
            .AddSingleton<IdentitiesHandler>()
            .AddSingleton<MembersHandler>()
            .AddSingleton<ToolPreviewsHandler>()
            .AddSingleton<WorkspacesHandler>();
    }
}
