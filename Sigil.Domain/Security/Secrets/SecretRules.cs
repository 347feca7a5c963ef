// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Secrets;

/// <summary>What a secret's value has to fulfil. No message repeats any of it.</summary>
internal static class SecretRules
{
    private const int MostBytes = 64 * 1024;

    private static readonly HashSet<string> Placeholders = new(StringComparer.OrdinalIgnoreCase)
    {
        "undefined", "null", "none", "nil", "nan", "[object object]", "true", "false", "changeme", "change-me", "change_me", "password", "secret", "token", "todo", "xxx", "your-api-key", "your_api_key",
    };

    /// <summary>What is wrong with the value; null when nothing is.</summary>
    public static SigilError? ValueProblem(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return Invalid("A secret has a value.", "Send it as 'value'.");
        }

        if (value.Length > MostBytes || Encoding.UTF8.GetByteCount(value) > MostBytes)
        {
            return Invalid("A secret has at most 64 KiB.", "Store a shorter one.");
        }

        if (value.Any(character => char.IsControl(character) && character != '\n'))
        {
            return Invalid("A secret has no control characters but line breaks.", "Copy it again; lines end in a line feed alone.");
        }

        return IsPlaceholder(value) ? Invalid("That is the stand-in for a secret and not a secret.", "Send the secret itself; what should have put it there has failed.") : null;
    }

    private static bool IsPlaceholder(string value)
        => Placeholders.Contains(value.Trim()) || SecretReference.IsReference(value.Trim()) || value.Trim() == SecretValue.Mask || value.StartsWith("${", StringComparison.Ordinal);

    private static SigilError Invalid(string message, string fix) => new(ErrorCodes.SecretInvalid, message, "value", fix);
}
