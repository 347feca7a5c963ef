// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Administration.Approvals;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Administration.Secrets;

namespace Sigil.Domain.Administration;

internal static class AdministrationServiceCollectionExtensions
{
    /// <summary>Adds what changes workspaces, their members, users, providers and secrets.</summary>
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddSingleton<WorkspaceDesk>()
        .AddSingleton<WorkspaceRules>()
        .AddSingleton<IWorkspaceDirectory, WorkspaceDirectory>()
        .AddSingleton<IWorkspaceMembers, WorkspaceMembers>()
        .AddSingleton<IApprovalDesk, ApprovalDesk>()
        .AddSingleton<MemberRights>()
        .AddSingleton<IToolPreviews, ToolPreviews>()
        .AddSingleton<SeenContent>()
        .AddSingleton<CallChecks>()
        .AddSingleton<ICallExplainer, CallExplainer>()
        .AddSingleton<UserDesk>()
        .AddSingleton<UserWriter>()
        .AddSingleton<UserRemoval>()
        .AddSingleton<IUserDirectory, UserDirectory>()
        .AddSingleton<IUserIdentities, UserIdentities>()
        .AddSingleton<ProviderDesk>()
        .AddSingleton<IProviderDirectory, ProviderDirectory>()
        .AddSingleton<SecretDesk>()
        .AddSingleton<ISecretDirectory, SecretDirectory>()
        .AddSingleton<IModelChoices, ModelChoices>()
        .AddSingleton<IWorkspaceSweep, WorkspaceSweep>();
}
