// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Prints the answer as it comes; for a person also which tools ran and what was decided about them.</summary>
internal sealed class TextOutput(ITerminal terminal) : IChatOutput
{
    private readonly StreamedText _text = new();
    private bool _midLine;

    public void Take(string name, JsonElement data)
    {
        switch (name)
        {
            case SseEventNames.TextDelta:
                Print(_text.Clean(Text(data, "text")));
                break;
            case SseEventNames.ToolResult when terminal.OutputIsTerminal:
                EndLine();
                terminal.WriteLine(StreamedText.Line(Describe(data)));
                break;
            case SseEventNames.ToolResult:
                EndLine();
                break;
            case SseEventNames.Error:
                EndLine();
                terminal.WriteError(StreamedText.Line(Join(Text(data, "message"), Text(data, "fix"))));
                break;
        }
    }

    public void End() => EndLine();

    private static string Describe(JsonElement data)
    {
        var reason = Text(data, "decision") == "allowed" ? "" : $": {Text(data, "explanation")}";
        return $"[{Text(data, "name")} {Text(data, "decision")}{reason}, {data.GetProperty("duration_ms").GetInt64()} ms]";
    }

    private static string Join(string what, string fix) => fix.Length == 0 ? what : $"{what.TrimEnd('.')}; {fix}";

    private static string Text(JsonElement data, string name)
        => data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private void Print(string text)
    {
        if (text.Length > 0)
        {
            terminal.Write(text);
            _midLine = text[^1] != '\n';
        }
    }

    private void EndLine()
    {
        if (_midLine)
        {
            terminal.WriteLine();
            _midLine = false;
        }
    }
}
