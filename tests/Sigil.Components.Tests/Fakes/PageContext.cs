// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Bunit.TestDoubles;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using Sigil.Domain.Administration;
using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Channels;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Testing;
using Sigil.Testing.InMemory;
using Sigil.Web.Components.Approvals;
using Sigil.Web.Components.Auditing;
using Sigil.Web.Components.Circuits;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Pages.Status;
using Sigil.Web.Configuration.Editing;

namespace Sigil.Components.Tests.Fakes;

/// <summary>What pages need: the fakes, a clock that the test moves, and a browser that answers every script call.</summary>
internal sealed class PageContext : BunitContext
{
    public PageContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddSingleton<IConversations>(Gateway);
        Services.AddSingleton<ISessionDirectory>(Gateway);
        Services.AddSingleton<IWorkspaceAccess>(Callers);
        Services.AddSingleton<ICurrentCaller>(Callers);
        Services.AddSingleton<IProviderRegistry>(Providers);
        Services.AddScoped<SessionList>();
        Services.AddScoped<SessionFeed>();
        Services.AddSingleton(LiveEvents.Over(Time));
        Services.AddRadzenComponents();
        Services.AddSingleton<IStatusViewModelFactory>(Status);
        Services.AddSingleton<IAuditTrail>(Audit);
        Services.AddSingleton<AuditReader>();
        Services.AddSingleton<IApiTokens>(Tokens);
        Services.AddSingleton<ISignIns>(SignIns);
        Services.AddSingleton<IUserDirectory>(Users);
        Services.AddSingleton<IConfigurationFile>(Configuration);
        Services.AddSingleton<IProviderDirectory>(Vendors);
        Services.AddSingleton<IModelChoices>(Vendors);
        Services.AddSingleton<ISecretDirectory>(Secrets);
        Services.AddSingleton<IApprovalDesk>(Approvals);
        Services.AddScoped<ApprovalFeed>();
        Services.AddSingleton<ICallExplainer>(Explainer);
        Services.AddSingleton<IToolRegistry>(Explainer);
        Services.AddSingleton<IUsageReports>(Usage);
        Services.AddSingleton<IBudgetNotices>(Budgets);
        Services.AddSingleton<IUserIdentities>(Users);
        Services.AddSingleton<ILoginLinks>(Users);
        Services.AddSingleton<IWorkspaceDirectory>(Workspaces);
        Services.AddSingleton<IWorkspaceMembers>(Workspaces);
        Services.AddSingleton<IToolPreviews>(Previews);
        Authorization = this.AddAuthorization();
        Authorization.SetAuthorized("owner").SetPolicies(
            Permissions.ChatSend,
            Permissions.SessionsRead,
            Permissions.StatusRead,
            Permissions.AccountRead,
            Permissions.ApprovalsAnswer,
            Permissions.SecurityCheck,
            Permissions.AccountTokens,
            Permissions.AccountSignIns,
            Permissions.AdminTokens,
            Permissions.AdminSignIns,
            Permissions.WorkspacesRead,
            Permissions.WorkspacesWrite,
            Permissions.AdminAudit,
            Permissions.AdminUsers,
            Permissions.AdminProviders,
            Permissions.AdminSecrets,
            Permissions.AdminConfig);

        // Last: it closes the list of services.
        SetRendererInfo(new("Server", isInteractive: true));
    }

    public ManualTime Time { get; } = new();

    public BunitAuthorizationContext Authorization { get; }

    public FakeGateway Gateway { get; } = new();

    public FakeCallers Callers { get; } = new();

    public FakeConfiguration Configuration { get; } = new();

    public FakeUsers Users { get; } = new();

    public FakeProviderDirectory Vendors { get; } = new();

    public FakeSecrets Secrets { get; } = new();

    public FakeApprovals Approvals { get; } = new();

    public FakeExplainer Explainer { get; } = new();

    public FakeUsage Usage { get; } = new();

    public FakeBudgets Budgets { get; } = new();

    public FakeTokens Tokens { get; } = new();

    public FakeSignIns SignIns { get; } = new();

    public InMemoryAuditTrail Audit { get; } = new();

    public FakeWorkspaces Workspaces { get; } = new();

    public FakePreviews Previews { get; } = new();

    public FakeProviders Providers { get; } = new();

    public FakeStatus Status { get; } = new();

    /// <summary>What every question of a page is answered from now on.</summary>
    public void AnswerDialogs(bool yes)
    {
        var dialogs = Services.GetRequiredService<DialogService>();
        dialogs.OnOpen += (_, _, _, _) => dialogs.Close(yes);
    }
}
