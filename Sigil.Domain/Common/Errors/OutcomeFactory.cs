// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>Makes outcomes of interface types, which the language does not convert by itself.</summary>
public static class Outcome
{
    /// <summary>A success.</summary>
    public static Outcome<T> Of<T>(T value) => new(value);
}
