// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Takes known secrets out of texts.</summary>
public static class KnownSecretsExtensions
{
    /// <summary>What stands in the place of a value.</summary>
    public const string Mark = "[REDACTED]";

    /// <summary>The text without values; the text itself where there is none.</summary>
    public static string Redact(this IKnownSecrets known, string text)
    {
        ArgumentNullException.ThrowIfNull(known);
        ArgumentNullException.ThrowIfNull(text);
        return Apply(text, known.Find(text));
    }

    internal static string Apply(string text, IReadOnlyList<KnownSecretSpan> spans)
    {
        if (spans.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var span in spans)
        {
            result.Append(text, copied, span.Start - copied).Append(Mark);
            copied = span.Start + span.Length;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
