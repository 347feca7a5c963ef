// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Security;

/// <summary>Says what the scanner finds in a text.</summary>
internal sealed class ScanCommand : GatewayCommand
{
    private static readonly string[] Stages = ["input", "tool", "output"];

    private readonly Argument<string?> _file = new("file") { Description = "A file with the text, '-' for the input (default: the input).", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _stage = new("--stage") { Description = "Where in a turn the text would stand: input, tool or output.", DefaultValueFactory = _ => "input" };
    private readonly Option<bool> _lines = new("--jsonl") { Description = "Each line is a JSON object with the text in its field 'text'." };

    public ScanCommand(ITerminal terminal)
        : base("scan", "Say what the scanner finds in a text, and what would become of it.", terminal)
    {
        _stage.AcceptOnlyFromAmong(Stages);
        Add(_file);
        Add(_stage);
        Add(_lines);
    }

    public override IReadOnlyList<string> Examples =>
        ["sigil scan message.txt", "sigil scan --stage output < answer.txt", "sigil scan --stage tool --jsonl results.jsonl --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var text = await TextInput.ReadAsync(Terminal, arguments.GetValue(_file) ?? "-", cancellationToken);
        var texts = arguments.GetValue(_lines) ? Lines(text) : [text];
        var body = new JsonObject { ["stage"] = arguments.GetValue(_stage), ["texts"] = new JsonArray([.. texts.Select(each => (JsonNode)each)]) };
        using var gateway = Connect(arguments);
        var answer = (await gateway.SendAsync(HttpMethod.Post, ApiPath.Of("security", "scan"), JsonBody.Of(body), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            foreach (var result in answer.GetProperty("results").EnumerateArray())
            {
                Write(result, texts.Count > 1);
            }
        }

        return answer.GetProperty("results").EnumerateArray().All(result => result.Field("verdict") == "clean") ? ExitCodes.Success : ExitCodes.Found;
    }

    private static List<string> Lines(string text)
    {
        var texts = new List<string>();
        foreach (var (number, line) in text.Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                texts.Add(Text(line) ?? throw new CliException($"Line {number + 1} is not a JSON object with a text in its field 'text'.", ExitCodes.Usage));
            }
        }

        return texts;
    }

    private static string? Text(string line)
    {
        try
        {
            return JsonNode.Parse(line) is JsonObject entry && entry["text"] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Write(JsonElement result, bool brief)
    {
        Terminal.WriteLine(StreamedText.Line($"{result.Field("verdict")}{(result.GetProperty("rules").GetArrayLength() == 0 ? "" : result.Field("verdict") == "clean" ? ", noted: " : ": ")}{string.Join(", ", result.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()))}"));
        if (brief)
        {
            return;
        }

        foreach (var finding in result.GetProperty("findings").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"  {finding.Field("rule")} ({finding.Field("family")}, {finding.Field("severity")}): {finding.Field("length")} characters from {finding.Field("start")}"));
        }

        if (result.Field("verdict") == "redacted")
        {
            Terminal.WriteLine(TerminalText.Clean(result.Field("content") ?? ""));
        }
    }
}
