// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Flow;

namespace Sigil.Components.Tests.Fakes;

/// <summary>One tool, and an answer that a test sets.</summary>
internal sealed class FakeExplainer : ICallExplainer, IToolRegistry
{
    private readonly FakeTool _fetch = new();

    public List<CallQuestion> Asked { get; } = [];

    public CallExplanation Answer { get; set; } = new([new CheckFinding("flow", CheckVerdict.Pass, "flow_clear", "Nothing makes it risky.")], [], Flow: null, CallHash: null);

    public ValueTask<Outcome<CallExplanation>> ExplainAsync(Caller caller, CallQuestion question, CancellationToken cancellationToken)
    {
        Asked.Add(question);
        return ValueTask.FromResult<Outcome<CallExplanation>>(Answer);
    }

    public ITool? Find(string name) => name == "web_fetch" ? _fetch : null;

    public IReadOnlyList<ToolDescriptor> List() => [_fetch.Descriptor];

    /// <summary>An answer that asks for a person.</summary>
    public void Asks() => Answer = new CallExplanation(
        [new CheckFinding("enforcer", CheckVerdict.Pass, "ok", "All allow it."), new CheckFinding("flow", CheckVerdict.Ask, "flow_exfiltration", "Private data could leave.")],
        [],
        new FlowFinding(FlowOutcome.Ask, FlowRule.Exfiltration, [new ContentSource(SourceKind.Tool, "assumed", ContentTrust.Untrusted, DataScope.Public)], ["evil.example"]),
        "hash");

    private sealed class FakeTool : ITool
    {
        public ToolDescriptor Descriptor { get; } = new()
        {
            Name = "web_fetch",
            Description = "Fetches.",
            InputSchema = """{"type":"object","required":["url"],"properties":{"url":{"type":"string"},"depth":{"type":"integer"}}}""",
            Plugin = "builtin",
        };

        public ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken) => throw new InvalidOperationException("Nothing runs here.");
    }
}
