// SPDX-License-Identifier: Apache-2.0

using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Prints every event as one line of JSON.</summary>
internal sealed class EventOutput(ITerminal terminal) : IChatOutput
{
    public void Take(string name, JsonElement data)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("event"u8, name);
            json.WritePropertyName("data"u8);
            data.WriteTo(json);
            json.WriteEndObject();
        }

        terminal.WriteLine(System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    public void End()
    {
    }
}
