// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

internal sealed class ToolPreviews(IToolRegistry tools, IEnforcer enforcer, MemberRights members, WorkspaceDesk desk) : IToolPreviews
{
    public async ValueTask<Outcome<Page<ToolPreview>>> PreviewAsync(
        Caller caller, WorkspaceId id, ToolPolicy? policy, UserId? userId, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var opened = await desk.ReadAsync(caller, id, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        if ((WorkspaceRules.Problem(policy?.Allow, "allow") ?? WorkspaceRules.Problem(policy?.Deny, "deny")) is { } problem)
        {
            return problem;
        }

        var mayAskForOthers = caller.Missing(Permissions.WorkspacesWrite) is null;
        var asked = opened.Value.Members.Where(member => (userId ?? member) == member && (mayAskForOthers || member == caller.UserId)).ToArray();
        if (userId is not null && asked.Length == 0)
        {
            return SigilError.NotFound("member");
        }

        var workspace = opened.Value with
        {
            ToolAllow = policy?.Allow is { } allow ? CapabilitySet.Parse(allow) : opened.Value.ToolAllow,
            ToolDeny = policy?.Deny is { } deny ? CapabilitySet.Parse(deny) : opened.Value.ToolDeny,
        };
        var pairs = tools.List().SelectMany(tool => asked.Select(member => (Tool: tool, Member: member)));
        var page = Pages.Cut(pairs, pair => $"{pair.Tool.Name} {pair.Member}", limit, after);
        return page.Succeeded ? await AnswerAsync(workspace, page.Value, cancellationToken) : page.Error;
    }

    private async ValueTask<Page<ToolPreview>> AnswerAsync(Workspace workspace, Page<(ToolDescriptor Tool, UserId Member)> page, CancellationToken cancellationToken)
    {
        var previews = new List<ToolPreview>(page.Items.Count);
        foreach (var (tool, member) in page.Items)
        {
            previews.Add(new ToolPreview(tool.Name, member, enforcer.Preview(Request(workspace, tool, await members.OfAsync(member, cancellationToken)))));
        }

        return new Page<ToolPreview>(previews, page.Next);
    }

    private static EnforcementRequest Request(Workspace workspace, ToolDescriptor tool, Caller caller) => new()
    {
        Plugin = tool.Plugin,
        Capability = ToolInvocation.CapabilityOf(tool),
        WorkspaceId = workspace.Id,
        WorkspaceAllow = workspace.ToolAllow,
        WorkspaceDeny = workspace.ToolDeny,
        Caller = caller,
    };
}
