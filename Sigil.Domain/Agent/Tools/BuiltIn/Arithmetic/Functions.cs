// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

/// <summary>The functions and constants that an expression may name.</summary>
internal static class Functions
{
    private static readonly Dictionary<string, Quantity> Constants = new(StringComparer.Ordinal)
    {
        ["pi"] = Quantity.Of(Math.PI),
        ["e"] = Quantity.Of(Math.E),
    };

    private static readonly Dictionary<string, (int Min, int Max, Func<IReadOnlyList<Quantity>, Quantity> Apply)> Known = new(StringComparer.Ordinal)
    {
        ["abs"] = (1, 1, of => of[0].Map(Math.Abs, Math.Abs)),
        ["floor"] = (1, 1, of => of[0].Map(Math.Floor, Math.Floor)),
        ["ceil"] = (1, 1, of => of[0].Map(Math.Ceiling, Math.Ceiling)),
        ["round"] = (1, 2, Round),
        ["min"] = (1, int.MaxValue, of => of.Aggregate((a, b) => a.CompareTo(b) <= 0 ? a : b)),
        ["max"] = (1, int.MaxValue, of => of.Aggregate((a, b) => a.CompareTo(b) >= 0 ? a : b)),
        ["sqrt"] = One(Math.Sqrt),
        ["cbrt"] = One(CubeRoot),
        ["exp"] = One(Math.Exp),
        ["ln"] = One(Math.Log),
        ["log10"] = One(Math.Log10),
        ["log2"] = One(Math.Log2),
        ["sin"] = One(Math.Sin),
        ["cos"] = One(Math.Cos),
        ["tan"] = One(Math.Tan),
        ["asin"] = One(Math.Asin),
        ["acos"] = One(Math.Acos),
        ["atan"] = One(Math.Atan),
    };

    public static bool TryConstant(string name, out Quantity value) => Constants.TryGetValue(name, out value);

    /// <exception cref="ExpressionException">No such function, or not with so many arguments.</exception>
    public static Quantity Call(string name, IReadOnlyList<Quantity> arguments, int position)
    {
        if (!Known.TryGetValue(name, out var function))
        {
            throw ExpressionException.At(position, $"unknown function '{name}'");
        }

        return arguments.Count >= function.Min && arguments.Count <= function.Max
            ? function.Apply(arguments)
            : throw ExpressionException.At(position, $"'{name}' does not take {arguments.Count} arguments");
    }

    private static (int, int, Func<IReadOnlyList<Quantity>, Quantity>) One(Func<double, double> function) => (1, 1, of =>
    {
        // A whole result is exact again, so that what follows stays exact.
        var result = Quantity.Of(function(of[0].Approximate));
        return Math.Abs(result.Approximate) < 1e15 && result.Approximate == Math.Truncate(result.Approximate) ? Quantity.Exact((decimal)result.Approximate) : result;
    });

    // The library's answer for 27 is 3.0000000000000004.
    private static double CubeRoot(double value)
    {
        var whole = Math.Round(Math.Cbrt(value));
        return whole * whole * whole == value ? whole : Math.Cbrt(value);
    }

    private static Quantity Round(IReadOnlyList<Quantity> of)
    {
        var digits = of.Count == 2 ? of[1].Approximate : 0;
        if (digits is < 0 or > 15 || digits != Math.Truncate(digits))
        {
            throw new ExpressionException("round takes 0 to 15 digits");
        }

        return of[0].Map(
            value => Math.Round(value, (int)digits, MidpointRounding.AwayFromZero),
            value => Math.Round(value, (int)digits, MidpointRounding.AwayFromZero));
    }
}
