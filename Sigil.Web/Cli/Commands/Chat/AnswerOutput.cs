// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Prints one JSON object when the turn is over: the answer, or why there is none.</summary>
internal sealed class AnswerOutput(ITerminal terminal) : IChatOutput
{
    private readonly StringBuilder _text = new();
    private readonly JsonArray _tools = [];
    private readonly JsonObject _answer = [];

    public void Take(string name, JsonElement data)
    {
        switch (name)
        {
            case SseEventNames.TextDelta:
                _text.Append(data.GetProperty("text").GetString());
                break;
            case SseEventNames.ToolResult:
                _tools.Add(JsonObject.Create(data));
                break;
            case SseEventNames.SessionId or SseEventNames.Usage or SseEventNames.Done:
                Merge(data);
                break;
            case SseEventNames.Error:
                _answer["error"] = JsonObject.Create(data);
                break;
        }
    }

    public void End()
    {
        _answer["content"] = _text.ToString();
        _answer["tool_calls"] = _tools;
        terminal.WriteLine(_answer.ToJsonString());
    }

    private void Merge(JsonElement data)
    {
        foreach (var property in data.EnumerateObject())
        {
            _answer[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? null : JsonValue.Create(property.Value);
        }
    }
}
