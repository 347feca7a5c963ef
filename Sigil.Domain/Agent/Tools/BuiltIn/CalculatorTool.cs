// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>Computes an arithmetic expression.</summary>
internal sealed class CalculatorTool : ITool
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["expression"],
          "properties": {
            "expression": {
              "type": "string",
              "minLength": 1,
              "maxLength": 500,
              "description": "For example: (3 + 4.5) * 2^10, sqrt(2), round(10 / 3, 2), max(1, 2, 3), sin(pi / 2)"
            }
          }
        }
        """;

    public ToolDescriptor Descriptor { get; } = BuiltinTools.Describe(
        BuiltinTools.Calculator,
        "Evaluates an arithmetic expression exactly and returns the number. Use it for any calculation beyond a few digits instead of computing in your head. "
        + "Operators: + - * / % (remainder) ^ (power), parentheses. Functions: abs, sqrt, cbrt, exp, ln, log10, log2, sin, cos, tan, asin, acos, atan (radians), floor, ceil, round(x, digits), min, max. "
        + "Constants: pi, e. Write numbers with a decimal point and without thousands separators.",
        Schema,
        BuiltinTools.Computes);

    public ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        var expression = ToolJson.Text(invocation.Arguments, "expression") ?? "";
        try
        {
            using var result = JsonDocument.Parse(new ExpressionParser(expression).Evaluate().ToString());
            return ValueTask.FromResult(ToolJson.Write(new { Expression = expression, Result = result.RootElement }));
        }
        catch (ExpressionException error)
        {
            throw new ToolFailedException(error.Message);
        }
    }
}
