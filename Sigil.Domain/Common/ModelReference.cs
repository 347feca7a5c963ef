// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Names a model as <c>provider/model</c>, split at the first slash: <c>openrouter/anthropic/claude</c> is model <c>anthropic/claude</c> at <c>openrouter</c>.</summary>
public sealed record ModelReference
{
    private ModelReference(string provider, string model) => (Provider, Model) = (provider, model);

    /// <summary>The provider's configured name.</summary>
    public string Provider { get; }

    /// <summary>The model's id at that provider.</summary>
    public string Model { get; }

    /// <summary>Reads a reference; false when a part is missing, or the text has blanks or control characters, or is longer than 256 characters.</summary>
    public static bool TryParse(string? text, out ModelReference? reference)
    {
        reference = null;
        if (text is null or { Length: > 256 } || text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return false;
        }

        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == text.Length - 1)
        {
            return false;
        }

        reference = new ModelReference(text[..slash], text[(slash + 1)..]);
        return true;
    }

    /// <summary>Reads a reference.</summary>
    /// <exception cref="FormatException">The text is not <c>provider/model</c>.</exception>
    public static ModelReference Parse(string text)
        => TryParse(text, out var reference) ? reference! : throw new FormatException("A model is named provider/model.");

    /// <inheritdoc/>
    public override string ToString() => $"{Provider}/{Model}";
}
