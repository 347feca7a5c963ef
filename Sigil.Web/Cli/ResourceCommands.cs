// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Commands.Approval;
using Sigil.Web.Cli.Commands.Audit;
using Sigil.Web.Cli.Commands.Config;
using Sigil.Web.Cli.Commands.Model;
using Sigil.Web.Cli.Commands.Provider;
using Sigil.Web.Cli.Commands.Secret;
using Sigil.Web.Cli.Commands.Security;
using Sigil.Web.Cli.Commands.Session;
using Sigil.Web.Cli.Commands.Token;
using Sigil.Web.Cli.Commands.User;
using Sigil.Web.Cli.Commands.Workspace;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli;

/// <summary>What can be done through the API, noun by noun.</summary>
internal static class ResourceCommands
{
    /// <summary>The nouns, in the order of the help text.</summary>
    public static IEnumerable<Command> All(ITerminal terminal) =>
    [
        Workspaces(terminal),
        Sessions(terminal),
        Users(terminal),
        Tokens(terminal),
        Providers(terminal),
        Models(terminal),
        Secrets(terminal),
        Approvals(terminal),
        Audit(terminal),
        Configuration(terminal),
        new ScanCommand(terminal),
        Egress(terminal),
        new ExplainCommand(terminal),
    ];

    private static GroupCommand Workspaces(ITerminal terminal) => new(
        "workspace",
        "Workspaces: their settings, members and tools.",
        new WorkspaceListCommand(terminal),
        new WorkspaceShowCommand(terminal),
        new WorkspaceCreateCommand(terminal),
        new WorkspaceUpdateCommand(terminal),
        new WorkspaceDeleteCommand(terminal),
        new WorkspaceRestoreCommand(terminal),
        new GroupCommand("member", "Whom a workspace admits.", new MemberListCommand(terminal), new MemberAddCommand(terminal), new MemberRemoveCommand(terminal)),
        new WorkspaceToolsCommand(terminal));

    private static GroupCommand Sessions(ITerminal terminal) => new(
        "session",
        "Your sessions in a workspace.",
        new SessionListCommand(terminal),
        new SessionShowCommand(terminal),
        new SessionCreateCommand(terminal),
        new SessionRenameCommand(terminal),
        SessionStatusCommand.Archive(terminal),
        SessionStatusCommand.Unarchive(terminal),
        new SessionBranchCommand(terminal),
        new SessionExportCommand(terminal),
        new SessionDeleteCommand(terminal));

    private static GroupCommand Users(ITerminal terminal) => new(
        "user",
        "The people who use the gateway, and their accounts on channels.",
        new UserListCommand(terminal),
        new UserShowCommand(terminal),
        new UserCreateCommand(terminal),
        new UserUpdateCommand(terminal),
        UserEnabledCommand.Enable(terminal),
        UserEnabledCommand.Disable(terminal),
        new UserLoginLinkCommand(terminal),
        new GroupCommand("identity", "A user's accounts on channels.", new IdentityListCommand(terminal), new IdentityAddCommand(terminal), new IdentityRemoveCommand(terminal)),
        new UserDeleteCommand(terminal));

    private static GroupCommand Tokens(ITerminal terminal) => new(
        "token",
        "API tokens.",
        new TokenCreateCommand(terminal),
        new TokenListCommand(terminal),
        new TokenRevokeCommand(terminal));

    private static GroupCommand Secrets(ITerminal terminal) => new(
        "secret",
        "The secrets that the gateway keeps.",
        new SecretListCommand(terminal),
        new SecretSetCommand(terminal),
        new SecretRotateCommand(terminal),
        new SecretRemoveCommand(terminal));

    private static GroupCommand Providers(ITerminal terminal) => new(
        "provider",
        "The vendors of models.",
        new ProviderListCommand(terminal),
        new ProviderShowCommand(terminal),
        new ProviderTestCommand(terminal),
        new ProviderSetCommand(terminal),
        new ProviderRemoveCommand(terminal));

    private static GroupCommand Models(ITerminal terminal) => new("model", "The models that can be chosen.", new ModelListCommand(terminal));

    private static GroupCommand Approvals(ITerminal terminal) => new(
        "approval",
        "Calls of tools that wait for you.",
        new ApprovalListCommand(terminal),
        new ApprovalShowCommand(terminal),
        ApprovalAnswerCommand.Approve(terminal),
        ApprovalAnswerCommand.Deny(terminal),
        new ApprovalDenyAllCommand(terminal),
        new GroupCommand("standing", "What you allowed for more than one call.", new StandingListCommand(terminal), new StandingRemoveCommand(terminal)));

    private static GroupCommand Egress(ITerminal terminal) => new("egress", "What leaves the gateway on behalf of tools.", new EgressCheckCommand(terminal));

    private static GroupCommand Audit(ITerminal terminal) => new(
        "audit",
        "The record of what was done and decided.",
        new AuditQueryCommand(terminal),
        new AuditExportCommand(terminal),
        new AuditVerifyCommand(terminal));

    private static GroupCommand Configuration(ITerminal terminal) => new(
        "config",
        "The gateway's configuration, while it runs.",
        new ConfigShowCommand(terminal),
        new ConfigGetCommand(terminal),
        new ConfigSetCommand(terminal),
        new ConfigUnsetCommand(terminal),
        new ConfigValidateCommand(terminal),
        new ConfigEditCommand(terminal));
}
