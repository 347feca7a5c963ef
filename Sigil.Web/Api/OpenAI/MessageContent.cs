// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Web.Api.Chat;

namespace Sigil.Web.Api.OpenAI;

/// <summary>A message's content: its text, and its images.</summary>
internal sealed record MessageContent(string Text, IReadOnlyList<ImagePart> Images)
{
    /// <summary>Reads a text, or a list of text and image parts.</summary>
    public static Outcome<MessageContent> Read(JsonElement content, string field)
    {
        switch (content.ValueKind)
        {
            case JsonValueKind.Undefined or JsonValueKind.Null:
                return new MessageContent("", []);
            case JsonValueKind.String:
                return TextOf(content, field) is { Succeeded: true, Value: var text } ? new MessageContent(text, []) : BadText(field);
            case JsonValueKind.Array:
                return ReadParts(content, field);
            default:
                return new SigilError(ErrorCodes.RequestInvalid, "A message's content is a text or a list of parts.", field);
        }
    }

    private static Outcome<MessageContent> ReadParts(JsonElement parts, string field)
    {
        var text = new StringBuilder();
        var images = new List<ImagePart>();
        var index = 0;
        foreach (var part in parts.EnumerateArray())
        {
            var error = ReadPart(part, $"{field}[{index++}]", text, images);
            if (error is not null)
            {
                return error;
            }
        }

        return new MessageContent(text.ToString(), images);
    }

    private static SigilError? ReadPart(JsonElement part, string field, StringBuilder text, List<ImagePart> images)
    {
        var type = Property(part, "type");
        if (type is { ValueKind: JsonValueKind.String } && type.Value.ValueEquals("text") && Property(part, "text") is { } value)
        {
            var read = TextOf(value, field);
            text.Append(text.Length > 0 ? "\n" : "").Append(read.Value);
            return read.Error;
        }

        if (type is { ValueKind: JsonValueKind.String } && type.Value.ValueEquals("image_url") && Property(part, "image_url") is { } image)
        {
            var url = Property(image, "url");
            var read = DataUrls.Read(url is { ValueKind: JsonValueKind.String } ? url.Value.GetString() : null, $"{field}.image_url.url");
            if (read.Succeeded)
            {
                images.Add(read.Value);
            }

            return read.Error;
        }

        return new SigilError(ErrorCodes.RequestInvalid, "A part is of a kind that is not supported.", field, "Send parts of type 'text' and 'image_url'.");
    }

    private static JsonElement? Property(JsonElement element, string name)
        => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static Outcome<string> TextOf(JsonElement value, string field)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : BadText(field);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair cannot become text.
            return BadText(field);
        }
    }

    private static SigilError BadText(string field) => new(ErrorCodes.RequestInvalid, "That is not a text.", field, "Send well-formed Unicode text.");
}
