// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using NJsonSchema.Validation;

namespace Sigil.Infrastructure.Schema;

/// <summary>Puts what the library found into words for a model: the property, and what it must be.</summary>
internal static class Violations
{
    private const int MaxNameLength = 64;

    /// <summary>The findings themselves: where one only says that an inner schema has some, those.</summary>
    public static IEnumerable<ValidationError> Innermost(ValidationError error)
        => error is ChildSchemaValidationError { Errors.Count: 1 } outer ? outer.Errors.Values.Single().SelectMany(Innermost) : [error];

    public static string Describe(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => $"{Name(error)} is required",
        ValidationErrorKind.NoAdditionalPropertiesAllowed or ValidationErrorKind.AdditionalPropertiesNotValid => $"{Name(error)} is not a known property",
        ValidationErrorKind.StringExpected => $"{Name(error)} must be a string",
        ValidationErrorKind.NumberExpected => $"{Name(error)} must be a number",
        ValidationErrorKind.IntegerExpected => $"{Name(error)} must be a whole number",
        ValidationErrorKind.BooleanExpected => $"{Name(error)} must be true or false",
        ValidationErrorKind.ObjectExpected => $"{Name(error)} must be an object",
        ValidationErrorKind.ArrayExpected => $"{Name(error)} must be an array",
        ValidationErrorKind.NotInEnumeration => $"{Name(error)} must be one of: {Choices(error)}",
        ValidationErrorKind.StringTooShort => $"{Name(error)} must have at least {error.Schema?.MinLength} characters",
        ValidationErrorKind.StringTooLong => $"{Name(error)} must have at most {error.Schema?.MaxLength} characters",
        ValidationErrorKind.NumberTooSmall => $"{Name(error)} must be at least {Plain(error.Schema?.Minimum ?? error.Schema?.ExclusiveMinimum)}",
        ValidationErrorKind.NumberTooBig or ValidationErrorKind.IntegerTooBig => $"{Name(error)} must be at most {Plain(error.Schema?.Maximum ?? error.Schema?.ExclusiveMaximum)}",
        ValidationErrorKind.TooManyItems => $"{Name(error)} must have at most {error.Schema?.MaxItems} items",
        ValidationErrorKind.TooFewItems => $"{Name(error)} must have at least {error.Schema?.MinItems} items",
        ValidationErrorKind.PatternMismatch => $"{Name(error)} has the wrong format",
        _ => $"{Name(error)} is not valid ({error.Kind})",
    };

    private static string Name(ValidationError error)
    {
        var path = error.Path?.TrimStart('#').TrimStart('/') ?? "";
        var name = path.Length > 0 ? path : error.Property is { Length: > 0 } property ? property : "the object";
        return name.Length <= MaxNameLength ? $"'{name}'" : $"'{name[..MaxNameLength]}…'";
    }

    private static string Choices(ValidationError error)
        => string.Join(", ", (error.Schema?.Enumeration ?? []).Select(choice => Convert.ToString(choice, CultureInfo.InvariantCulture)));

    private static string Plain(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "its limit";
}
