// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Two tools; allowed is what the policy allows.</summary>
internal sealed class FakePreviews : IToolPreviews
{
    public List<ToolPolicy?> Asked { get; } = [];

    public ValueTask<Outcome<Page<ToolPreview>>> PreviewAsync(
        Caller caller, WorkspaceId id, ToolPolicy? policy, UserId? userId, int limit, string? after, CancellationToken cancellationToken)
    {
        Asked.Add(policy);
        var allow = CapabilitySet.Parse(policy?.Allow ?? []);
        return ValueTask.FromResult<Outcome<Page<ToolPreview>>>(allow.Malformed is { } text
            ? new SigilError(ErrorCodes.RequestInvalid, $"'{text}' is no capability pattern.", $"allow[{allow.Texts.ToList().IndexOf(text)}]", "Write dotted names.")
            : new Page<ToolPreview>([.. new[] { "calculator", "time_now" }.Select(tool => new ToolPreview(tool, userId!.Value, Answer(allow, tool)))], null));
    }

    private static EnforcementPreview Answer(CapabilitySet allow, string tool)
        => Capability.TryParse($"tool.{tool}", null, out var capability) && allow.TryFind(capability!, out var rule)
            ? new(DecisionReason.Ok, [new(Sides.WorkspaceAllow, true, rule.Text), new(Sides.UserAllow, true, "tool.*")])
            : new(DecisionReason.WorkspaceAllowMissing, [new(Sides.WorkspaceAllow, false, null)]);
}
