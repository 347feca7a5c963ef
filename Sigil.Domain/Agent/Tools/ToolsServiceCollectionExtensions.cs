// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Agent.Tools.BuiltIn;
using Sigil.Domain.Agent.Tools.Filters;

namespace Sigil.Domain.Agent.Tools;

internal static class ToolsServiceCollectionExtensions
{
    /// <summary>Adds the pipeline with its filters, the registry, and the gateway's own tools.</summary>
    public static IServiceCollection AddTools(this IServiceCollection services)
    {
        services.TryAddSingleton<IToolRegistry, ToolRegistry>();
        services.TryAddSingleton<IToolPipeline, ToolPipeline>();
        services.TryAddSingleton<ToolCallSecrets>();
        services.TryAddSingleton<ToolEnforcement>();
        services.TryAddSingleton<FlowRequests>();
        services.TryAddSingleton<CallsAhead>();
        return services.AddFilter<ExistsFilter>().AddFilter<EnforcerFilter>().AddFilter<SchemaFilter>().AddFilter<SecretFilter>().AddFilter<RateFilter>()
            .AddFilter<FlowFilter>().AddFilter<ApprovalFilter>()
            .AddFilter<TimeoutFilter>().AddFilter<ExecuteFilter>().AddFilter<SizeCapFilter>().AddFilter<TagFilter>().AddFilter<ScanFilter>()
            .AddTool<TimeNowTool>().AddTool<CalculatorTool>().AddTool<SessionListTool>().AddTool<SessionHistoryTool>();
    }

    private static IServiceCollection AddFilter<T>(this IServiceCollection services)
        where T : class, IToolFilter
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IToolFilter, T>());
        return services;
    }

    private static IServiceCollection AddTool<T>(this IServiceCollection services)
        where T : class, ITool
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITool, T>());
        return services;
    }
}
