// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>One call on its way through the filters: each adds what it found out, and the first that ends the call keeps the later ones from acting.</summary>
internal sealed class ToolCallState(ToolCallContext context, ToolCall call) : IDisposable
{
    public ToolCallContext Context { get; } = context;

    public ToolCall Call { get; } = call;

    /// <summary>The tool; null until it is found.</summary>
    public ITool? Tool { get; set; }

    /// <summary>The enforcer's decision; null until there is one.</summary>
    public EnforcementDecision? Decision { get; set; }

    /// <summary>The arguments, once they are known to fit the schema.</summary>
    public JsonElement? Arguments { get; set; }

    /// <summary>The flow guard's decision; null until there is one.</summary>
    public FlowDecision? Flow { get; set; }

    /// <summary>That a person was asked; null where nobody was.</summary>
    public ToolApproval? Approval { get; set; }

    /// <summary>A person's consent; null where none was needed, or none was given.</summary>
    public ApprovalGrant? Grant { get; set; }

    /// <summary>When the tool has to be done; null until it is set.</summary>
    public ToolDeadline? Deadline { get; set; }

    /// <summary>What the model is given; null until the call has ended one way or the other.</summary>
    public string? Result { get; private set; }

    /// <summary>One of <see cref="ToolErrorKinds"/>; null when it went well.</summary>
    public string? ErrorKind { get; private set; }

    public bool Truncated { get; private set; }

    /// <summary>Whose words <see cref="Result"/> is; of nobody known until it is tagged.</summary>
    public ContentSource Source { get; set; } = ContentSource.Unknown;

    /// <summary>What the scanner found in the result; null where it found nothing.</summary>
    public ScanMark? Mark { get; set; }

    public bool Ended => Result is not null;

    /// <summary>Ends the call with what the tool returned.</summary>
    public void Complete(string result) => Result = result;

    /// <summary>Ends the call without a result.</summary>
    public void End(string errorKind, string text) => (ErrorKind, Result) = (errorKind, text);

    /// <summary>Replaces the result by the gateway's own words: the scanner does not let it go on.</summary>
    public void Withhold() => (ErrorKind, Result, Source) = (ToolErrorKinds.ScannerBlocked, ToolTexts.ScannerBlocked, ContentSource.System);

    /// <summary>Replaces the result by a shorter form of itself.</summary>
    public void Cut(string shorter) => (Result, Truncated) = (shorter, true);

    /// <summary>Replaces the result by a form of itself that is well formed, or without what must not go on.</summary>
    public void Repair(string wellFormed) => Result = wellFormed;

    public void Dispose() => Deadline?.Dispose();
}
