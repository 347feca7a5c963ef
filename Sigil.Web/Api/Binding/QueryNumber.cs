// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>A whole number in a query.</summary>
internal readonly record struct QueryNumber : IQueryPart
{
    private QueryNumber(long value, SigilError? error) => (Value, Error) = (value, error);

    /// <summary>The number.</summary>
    public long Value { get; }

    public SigilError? Error { get; }

    /// <summary>True for every text: a bad one is kept as the error. False for none, which leaves the parameter out.</summary>
    public static bool TryParse(string? text, out QueryNumber number)
    {
        var valid = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        number = new QueryNumber(value, valid ? null : new SigilError(ErrorCodes.RequestInvalid, "is not a whole number from 1 on.", Fix: "Send a whole number, or leave it out."));
        return text is not null;
    }
}
