// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Security.Egress;
using Sigil.Infrastructure.Networking.Addresses;
using Sigil.Infrastructure.Networking.Web;

namespace Sigil.Infrastructure.Networking;

internal static class NetworkingServiceCollectionExtensions
{
    public static IServiceCollection AddNetworking(this IServiceCollection services)
    {
        services.TryAddSingleton<IHostResolver, SystemResolver>();
        services.TryAddSingleton<IAddressPolicy, PublicAddressPolicy>();
        services.TryAddSingleton(new EgressLimits());
        services.AddSingleton<EgressGate>();
        services.AddSingleton<EgressSecrets>();
        services.AddSingleton<IEgress, EgressClient>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITool, WebFetchTool>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITool, HttpRequestTool>());
        return services;
    }
}
