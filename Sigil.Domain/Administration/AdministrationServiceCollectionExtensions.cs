// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;

namespace Sigil.Domain.Administration;

internal static class AdministrationServiceCollectionExtensions
{
    /// <summary>Adds what changes workspaces, their members, users and providers.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<WorkspaceDesk>()
        .AddSingleton<WorkspaceRules>()
        .AddSingleton<IWorkspaceDirectory, WorkspaceDirectory>()
        .AddSingleton<IWorkspaceMembers, WorkspaceMembers>()
        .AddSingleton<IToolPreviews, ToolPreviews>()
        .AddSingleton<UserDesk>()
        .AddSingleton<UserWriter>()
        .AddSingleton<UserRemoval>()
        .AddSingleton<IUserDirectory, UserDirectory>()
        .AddSingleton<IUserIdentities, UserIdentities>()
        .AddSingleton<ProviderDesk>()
        .AddSingleton<IProviderDirectory, ProviderDirectory>()
        .AddSingleton<IModelChoices, ModelChoices>()
        .AddSingleton<IWorkspaceSweep, WorkspaceSweep>();
}
