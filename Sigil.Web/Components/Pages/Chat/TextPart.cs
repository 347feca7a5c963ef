// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Components.Markdown;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>Text of the model.</summary>
/// <param name="key">Its place in the answer.</param>
public sealed class TextPart(int key) : TurnPart(key)
{
    /// <summary>The text as blocks.</summary>
    public MarkdownText Text { get; } = new();

    /// <summary>Adds text at the end.</summary>
    public void Append(string text)
    {
        Text.Append(text);
        Version++;
    }
}
