// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools;

/// <summary>How a tool call ended.</summary>
/// <param name="Outcome">Decision, reason, duration.</param>
/// <param name="Result">What the tool returned, capped, or a sanitised text that says why there is nothing. Untrusted: the loop scans it, and fences it for the model.</param>
public sealed record ToolRun(ToolOutcome Outcome, string Result);
