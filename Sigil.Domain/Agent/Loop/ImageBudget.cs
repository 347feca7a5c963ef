// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Keeps a request's images within what vendors take and memory bears: the newest stay, older ones give way to a note.</summary>
internal static class ImageBudget
{
    /// <summary>Most images of a request.</summary>
    public const int MaxImages = 16;

    /// <summary>Most base64 characters of a request's images; the images of the newest message are kept whatever they come to.</summary>
    public const long MaxCharacters = 20 * 1024 * 1024;

    private const string Note = "[An image was sent here; it is not shown again.]";

    public static void Apply(List<ChatMessage> messages)
    {
        var (images, characters) = (0, 0L);
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            var message = messages[i];
            if (message.Images.Count == 0)
            {
                continue;
            }

            var first = images == 0;
            images += message.Images.Count;
            foreach (var image in message.Images)
            {
                characters += image.Base64.Length;
            }

            if (!first && (images > MaxImages || characters > MaxCharacters))
            {
                messages[i] = message with { Images = [], Content = $"{message.Content}\n\n{Note}" };
            }
        }
    }
}
