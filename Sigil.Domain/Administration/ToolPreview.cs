// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Administration;

/// <summary>What the enforcer would say if a member's turn called a tool.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="UserId">The member.</param>
/// <param name="Preview">The answer, with what each side said.</param>
public sealed record ToolPreview(string Tool, UserId UserId, EnforcementPreview Preview);
