// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets.Known;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Takes one secret out of a text that somebody else wrote.</summary>
public static class SecretText
{
    /// <summary>The text without the value in any of its forms; the text itself where there is no secret.</summary>
    public static string Without(this string text, SecretValue? secret)
    {
        ArgumentNullException.ThrowIfNull(text);
        return secret is null ? text : KnownSecretsExtensions.Apply(text, SecretIndex.Of([("", secret)]).Find(text));
    }
}
