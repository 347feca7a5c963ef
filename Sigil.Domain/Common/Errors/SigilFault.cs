// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>One of several faults behind a failure. Like the failure's text, it may leave the process.</summary>
/// <param name="Field">The field or key at fault; empty where it is none in particular.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record SigilFault(string Field, string Message);
