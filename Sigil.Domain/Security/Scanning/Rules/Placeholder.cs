// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Tells what stands in documentation where a secret would be (SX-12).</summary>
internal static class Placeholder
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["your", "xxxx", "placeholder", "changeme", "change-me", "change_me", "redacted", "insert", "dummy", "....", "****", "1234567890123", "replace", "example-", "example_", "todo", "user:password", "username:password", "user:pass@", "<", "${", "{{", "$("],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Names = ["password", "passwd", "pass", "secret", "token", "pw", "pwd", "key"];

    /// <summary>The name of a secret instead of one.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var name in Names)
        {
            if (text.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return IsIn(text);
    }

    public static bool IsIn(ReadOnlySpan<char> text) => text.ContainsAny(Words);
}
