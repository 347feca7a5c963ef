// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

/// <summary>An expression that has no value; the message says why and where, and repeats at most one character or name of the input.</summary>
internal sealed class ExpressionException(string message) : Exception(message)
{
    public static ExpressionException At(int position, string problem) => new($"{problem} at position {position + 1}");
}
