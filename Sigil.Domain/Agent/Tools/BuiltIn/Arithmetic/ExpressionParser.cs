// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Domain.Agent.Tools.BuiltIn.Arithmetic;

/// <summary>Reads and computes an expression in one pass, by recursive descent: sum, product, sign, power, value. Bounded in length and depth; it knows numbers and the functions of <see cref="Functions"/>, nothing else.</summary>
internal sealed class ExpressionParser(string text)
{
    public const int MaxLength = 500;
    public const int MaxDepth = 50;

    private int _position;
    private int _depth;

    /// <exception cref="ExpressionException">It has no value.</exception>
    public Quantity Evaluate()
    {
        if (text.Length > MaxLength)
        {
            throw new ExpressionException($"the expression is longer than {MaxLength} characters");
        }

        var result = Sum();
        return Peek() == '\0' ? result : throw Unexpected();
    }

    private Quantity Sum()
    {
        var left = Product();
        while (true)
        {
            if (Take('+'))
            {
                left += Product();
            }
            else if (Take('-'))
            {
                left -= Product();
            }
            else
            {
                return left;
            }
        }
    }

    private Quantity Product()
    {
        var left = Signed();
        while (true)
        {
            if (Take('*'))
            {
                left *= Signed();
            }
            else if (Take('/'))
            {
                left /= Signed();
            }
            else if (Take('%'))
            {
                left %= Signed();
            }
            else
            {
                return left;
            }
        }
    }

    // Every way down passes here, so this is where depth is counted. A sign binds weaker than a power: -2^2 is -4.
    private Quantity Signed()
    {
        if (++_depth > MaxDepth)
        {
            throw new ExpressionException($"the expression is nested deeper than {MaxDepth} levels");
        }

        var result = Take('-') ? -Signed() : Take('+') ? Signed() : Power();
        _depth--;
        return result;
    }

    private Quantity Power()
    {
        var left = Value();
        return Take('^') ? Quantity.Power(left, Signed()) : left;
    }

    private Quantity Value()
    {
        if (Take('('))
        {
            var inner = Sum();
            Expect(')');
            return inner;
        }

        var next = Peek();
        return char.IsAsciiDigit(next) || next == '.' ? Number() : char.IsAsciiLetter(next) ? Named() : throw Unexpected();
    }

    private Quantity Named()
    {
        var start = _position;
        while (_position < text.Length && char.IsAsciiLetterOrDigit(text[_position]))
        {
            _position++;
        }

        var name = text[start.._position];
        if (!Take('('))
        {
            return Functions.TryConstant(name, out var constant) ? constant : throw ExpressionException.At(start, $"unknown name '{name}'");
        }

        var arguments = new List<Quantity> { Sum() };
        while (Take(','))
        {
            arguments.Add(Sum());
        }

        Expect(')');
        return Functions.Call(name, arguments, start);
    }

    private Quantity Number()
    {
        var start = _position;
        SkipDigits();
        if (_position < text.Length && text[_position] == '.')
        {
            _position++;
            SkipDigits();
        }

        SkipExponent();
        var digits = text.AsSpan(start, _position - start);
        if (decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var exact))
        {
            return Quantity.Exact(exact);
        }

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var approximate)
            ? Quantity.Of(approximate)
            : throw ExpressionException.At(start, "malformed number");
    }

    private void SkipDigits()
    {
        while (_position < text.Length && char.IsAsciiDigit(text[_position]))
        {
            _position++;
        }
    }

    // An e belongs to the number only when digits follow: 2e3 is two thousand, 2e is an error, not 2 times e.
    private void SkipExponent()
    {
        if (_position >= text.Length || text[_position] is not ('e' or 'E'))
        {
            return;
        }

        _position++;
        if (_position < text.Length && text[_position] is '+' or '-')
        {
            _position++;
        }

        SkipDigits();
    }

    private char Peek()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
        {
            _position++;
        }

        return _position < text.Length ? text[_position] : '\0';
    }

    private bool Take(char expected)
    {
        var found = Peek() == expected;
        _position += found ? 1 : 0;
        return found;
    }

    private void Expect(char expected)
    {
        if (!Take(expected))
        {
            throw Unexpected();
        }
    }

    private ExpressionException Unexpected()
        => Peek() == '\0' ? new ExpressionException("the expression ends too early") : ExpressionException.At(_position, $"unexpected '{Peek()}'");
}
