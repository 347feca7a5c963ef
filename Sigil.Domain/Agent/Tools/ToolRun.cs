// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Flow;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>How a tool call ended.</summary>
/// <param name="Outcome">Decision, reason, duration.</param>
/// <param name="Result">What the tool returned, capped, or a sanitised text that says why there is nothing. Untrusted: it was scanned, and the loop fences it for the model.</param>
public sealed record ToolRun(ToolOutcome Outcome, string Result)
{
    /// <summary>Whose words the result is: the tool's when any of it may come from the tool or the model, <see cref="ContentSource.System"/> for the gateway's own fixed texts.</summary>
    public ContentSource Source { get; init; } = ContentSource.Unknown;

    /// <summary>The same, as it is stored beside the role.</summary>
    public Origin Origin => Source == ContentSource.System ? Origin.System : Origin.ToolOutput;

    /// <summary>What the scanner found in it; null where it found nothing.</summary>
    public ScanMark? Scan { get; init; }
}
