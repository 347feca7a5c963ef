// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Code tried to act without the enforcer's permission: a fault of the program, never of the user. Nothing was done.</summary>
public sealed class EnforcementSkippedException(string message) : InvalidOperationException(message);
