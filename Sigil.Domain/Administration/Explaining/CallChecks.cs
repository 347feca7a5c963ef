// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Agent.Tools.Filters;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration.Explaining;

/// <summary>Takes a call that nobody made through the checks of the tool pipeline, in its order, and through the egress of the addresses in its arguments.</summary>
internal sealed class CallChecks(
    IToolRegistry tools, IEnforcer enforcer, ToolCallSecrets secrets, IArgumentSchema schema, IFlowGuard guard, IEgress egress, ILiveSettings settings)
{
    private const string Ok = "ok";
    private const string Egress = "egress";

    public async ValueTask<CallExplanation> RunAsync(
        Caller acting, Workspace workspace, CallQuestion question, IReadOnlyList<ISourcedContent> seen, CancellationToken cancellationToken)
    {
        var checks = new List<CheckFinding>();
        if (tools.Find(question.Tool)?.Descriptor is not { } tool)
        {
            checks.Add(new CheckFinding(ToolFilterOrder.Exists, CheckVerdict.Refuse, ToolReasons.NotFound, ToolReasons.Explain(ToolReasons.NotFound)));
            return new CallExplanation(checks, [], Flow: null, CallHash: null);
        }

        checks.Add(new CheckFinding(ToolFilterOrder.Exists, CheckVerdict.Pass, Ok, $"{tool.Name} is a tool of the plugin {tool.Plugin}."));
        var preview = enforcer.Preview(Request(acting, workspace, tool));
        checks.Add(new CheckFinding(ToolFilterOrder.Enforcer, Verdict(preview.WouldAllow), preview.Reason.WireName(), preview.Reason.Explain()));
        if (!preview.WouldAllow || !CheckArguments(tool, question.Arguments, checks, out var arguments))
        {
            return new CallExplanation(checks, preview.Sides, Flow: null, CallHash: null);
        }

        var flow = guard.Preview(new FlowRequest
        {
            Plugin = tool.Plugin,
            Tool = tool.Name,
            Effects = tool.Effects,
            CallId = "",
            Arguments = arguments,
            Policy = settings.Current.Find<FlowOptions>()?.Of(workspace.Id) ?? FlowPolicy.Strict,
            Seen = seen,
        });
        checks.Add(new CheckFinding(ToolFilterOrder.Flow, Verdict(flow.Outcome), flow.Rule.WireName(), flow.Rule.Explain()));
        await CheckEgressAsync(workspace, tool, arguments, checks, cancellationToken);
        return new CallExplanation(checks, preview.Sides, flow, CallHash.Of(tool.Plugin, tool.Name, arguments));
    }

    private bool CheckArguments(ToolDescriptor tool, string text, List<CheckFinding> checks, out JsonElement arguments)
    {
        arguments = default;
        if (secrets.NamesIn(text) is { Count: > 0 } names)
        {
            checks.Add(new CheckFinding(ToolFilterOrder.Secrets, CheckVerdict.Refuse, "secret_in_arguments", $"The arguments hold the value of {string.Join(", ", names)}."));
            return false;
        }

        checks.Add(new CheckFinding(ToolFilterOrder.Secrets, CheckVerdict.Pass, Ok, "The arguments hold no secret that the gateway knows."));
        if (ToolArguments.TryRead(text, out arguments, out var problem))
        {
            problem = schema.Check(tool, arguments);
        }

        checks.Add(problem is null
            ? new CheckFinding(ToolFilterOrder.Schema, CheckVerdict.Pass, Ok, "The arguments fit the tool.")
            : new CheckFinding(ToolFilterOrder.Schema, CheckVerdict.Refuse, "arguments_invalid", $"The arguments do not fit the tool: {problem}."));
        return problem is null;
    }

    private async ValueTask CheckEgressAsync(Workspace workspace, ToolDescriptor tool, JsonElement arguments, List<CheckFinding> checks, CancellationToken cancellationToken)
    {
        var addresses = (tool.Effects.Destinations ?? [])
            .Select(name => arguments.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "")
            .Where(text => Uri.TryCreate(text, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps));
        foreach (var address in addresses)
        {
            var verdict = await egress.CheckAsync(workspace.Id, address, cancellationToken);
            checks.Add(new CheckFinding(Egress, Verdict(verdict.Allowed), verdict.Rule!, verdict.Reason!));
        }
    }

    private static EnforcementRequest Request(Caller acting, Workspace workspace, ToolDescriptor tool) => new()
    {
        Plugin = tool.Plugin,
        Capability = ToolInvocation.CapabilityOf(tool),
        WorkspaceId = workspace.Id,
        WorkspaceAllow = workspace.ToolAllow,
        WorkspaceDeny = workspace.ToolDeny,
        Caller = acting,
    };

    private static CheckVerdict Verdict(bool allowed) => allowed ? CheckVerdict.Pass : CheckVerdict.Refuse;

    private static CheckVerdict Verdict(FlowOutcome outcome) => outcome switch
    {
        FlowOutcome.Allow => CheckVerdict.Pass,
        FlowOutcome.Ask => CheckVerdict.Ask,
        _ => CheckVerdict.Refuse,
    };
}
