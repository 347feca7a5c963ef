// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace Sigil.Infrastructure.Schema;

/// <summary>A schema's <c>pattern</c>, matched in linear time: the library's own matching would backtrack, and a model chooses the text (YB-4).</summary>
internal sealed class LinearPattern(string format, Regex pattern) : IFormatValidator
{
    public string Format => format;

    public ValidationErrorKind ValidationErrorKind => ValidationErrorKind.PatternMismatch;

    public bool IsValid(string value, JTokenType tokenType) => pattern.IsMatch(value);
}
