// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

/// <summary>A number: exact decimal while that holds it, a double from where it does not (powers, roots, very large and very small values).</summary>
internal readonly struct Quantity
{
    private readonly decimal _exact;
    private readonly double _approximate;
    private readonly bool _isExact;

    private Quantity(decimal exact) => (_exact, _approximate, _isExact) = (exact, (double)exact, true);

    private Quantity(double approximate) => _approximate = approximate;

    public double Approximate => _approximate;

    public bool IsZero => _isExact ? _exact == 0 : _approximate == 0;

    public static Quantity Exact(decimal value) => new(value);

    /// <exception cref="ExpressionException">The value is infinite or not a number.</exception>
    public static Quantity Of(double value)
        => double.IsFinite(value) ? new Quantity(value) : throw new ExpressionException(double.IsNaN(value) ? "the result is not a real number" : "the result is too large");

    public static Quantity operator +(Quantity a, Quantity b) => Combine(a, b, decimal.Add, (x, y) => x + y);

    public static Quantity operator -(Quantity a, Quantity b) => Combine(a, b, decimal.Subtract, (x, y) => x - y);

    public static Quantity operator *(Quantity a, Quantity b) => Combine(a, b, Product, (x, y) => x * y);

    public static Quantity operator /(Quantity a, Quantity b)
        => b.IsZero ? throw new ExpressionException("division by zero") : Combine(a, b, decimal.Divide, (x, y) => x / y);

    public static Quantity operator %(Quantity a, Quantity b)
        => b.IsZero ? throw new ExpressionException("remainder of a division by zero") : Combine(a, b, decimal.Remainder, (x, y) => x % y);

    public static Quantity operator -(Quantity a) => a._isExact ? new Quantity(-a._exact) : new Quantity(-a._approximate);

    /// <summary>Powers with a whole exponent up to 512 are multiplied out and stay exact while they fit; the others are approximate.</summary>
    public static Quantity Power(Quantity value, Quantity exponent)
    {
        if (!value._isExact || !exponent._isExact || exponent._exact != decimal.Truncate(exponent._exact) || Math.Abs(exponent._exact) > 512)
        {
            return Of(Math.Pow(value._approximate, exponent._approximate));
        }

        var result = Exact(1);
        for (var i = 0; i < Math.Abs((int)exponent._exact); i++)
        {
            result *= value;
        }

        return exponent._exact < 0 ? Exact(1) / result : result;
    }

    /// <summary>Applies <paramref name="exact"/> to a decimal, <paramref name="approximate"/> to a double.</summary>
    public Quantity Map(Func<decimal, decimal> exact, Func<double, double> approximate)
        => _isExact ? new Quantity(exact(_exact)) : Of(approximate(_approximate));

    public int CompareTo(Quantity other) => _isExact && other._isExact ? _exact.CompareTo(other._exact) : _approximate.CompareTo(other._approximate);

    /// <summary>As a JSON number; an exact one without zeros at its end.</summary>
    public override string ToString()
        => _isExact ? _exact.ToString("0.############################", CultureInfo.InvariantCulture) : _approximate.ToString("R", CultureInfo.InvariantCulture);

    // Decimal rounds a tiny product to zero without a word; then the double says more.
    private static decimal Product(decimal a, decimal b)
    {
        var product = a * b;
        return product == 0 && a != 0 && b != 0 ? throw new OverflowException() : product;
    }

    private static Quantity Combine(Quantity a, Quantity b, Func<decimal, decimal, decimal> exact, Func<double, double, double> approximate)
    {
        if (a._isExact && b._isExact)
        {
            try
            {
                return new Quantity(exact(a._exact, b._exact));
            }
            catch (OverflowException)
            {
                // Beyond decimal's range: go on in double.
            }
        }

        return Of(approximate(a._approximate, b._approximate));
    }
}
