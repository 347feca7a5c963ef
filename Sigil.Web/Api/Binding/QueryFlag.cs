// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary><c>true</c> or <c>false</c> in a query.</summary>
internal readonly record struct QueryFlag : IQueryPart
{
    private QueryFlag(bool value, SigilError? error) => (Value, Error) = (value, error);

    /// <summary>The flag.</summary>
    public bool Value { get; }

    public SigilError? Error { get; }

    /// <summary>True for every text: a bad one is kept as the error. False for none, which leaves the parameter out.</summary>
    public static bool TryParse(string? text, out QueryFlag flag)
    {
        var valid = bool.TryParse(text, out var value);
        flag = new QueryFlag(value, valid ? null : new SigilError(ErrorCodes.RequestInvalid, "is neither true nor false.", Fix: "Send true or false, or leave it out."));
        return text is not null;
    }
}
