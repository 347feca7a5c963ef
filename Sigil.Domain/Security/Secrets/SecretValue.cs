// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Domain.Security.Secrets;

/// <summary>A secret that cannot be printed by accident: its text form is a mask in logs, errors, JSON and the debugger.</summary>
[DebuggerDisplay("***")]
public sealed class SecretValue(string value)
{
    private readonly string _value = value;

    /// <summary>The text form of every secret.</summary>
    public const string Mask = "***";

    /// <summary>The secret itself; call it only where it is handed to whoever needs it.</summary>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public override string ToString() => Mask;
}
