// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Agent.Loop.Steps;
using Sigil.Domain.Agent.Prompting;

namespace Sigil.Domain.Agent;

internal static class AgentServiceCollectionExtensions
{
    /// <summary>Adds the streams, the lanes and the loop; the tools have their own.</summary>
    public static IServiceCollection AddAgent(this IServiceCollection services) => services
        .AddSingleton<TurnStreams>()
        .AddSingleton<ITurnStreams>(provider => provider.GetRequiredService<TurnStreams>())
        .AddSingleton<LaneScheduler>()
        .AddSingleton<FenceSource>()
        .AddSingleton<TurnMessages>()
        .AddSingleton<TurnWindow>()
        .AddSingleton<MessageFactory>()
        .AddSingleton<ToolCallIntake>()
        .AddSingleton<JoinedMessages>()
        .AddSingleton<TurnAudit>()
        .AddSingleton<BudgetLedger>()
        .AddSingleton<BudgetGate>()
        .AddSingleton<CallMeter>()
        .AddSingleton<IUsageReports, UsageReports>()
        .AddSingleton<IBudgetNotices, BudgetNotices>()
        .AddSingleton<IBudgets, BudgetAccounts>()
        .AddSingleton<PrepareStep>()
        .AddSingleton<CallModelStep>()
        .AddSingleton<ToolStep>()
        .AddSingleton<WithdrawStep>()
        .AddSingleton<RespondStep>()
        .AddSingleton<AuditStep>()
        .AddSingleton<AnnounceStep>()
        .AddSingleton<TurnPipeline>()
        .AddSingleton<AgentLoop>();
}
