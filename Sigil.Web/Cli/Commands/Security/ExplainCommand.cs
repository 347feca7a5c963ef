// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Security;

/// <summary>Says whether a tool call would run, and which rule says so.</summary>
internal sealed class ExplainCommand : GatewayCommand
{
    private static readonly string[] Assumptions = [.. Api.WireNames.Assumptions];

    private readonly Argument<string> _tool = new("tool") { Description = "The tool's name." };
    private readonly Option<string[]> _arg = new("--arg") { Description = "An argument that is a text. May be repeated.", HelpName = "name=value", DefaultValueFactory = _ => [] };
    private readonly Option<string?> _input = new("--input") { Description = "A file with the arguments, a JSON object; '-' for the input.", HelpName = "file" };
    private readonly Option<string?> _user = ResourceOptions.User("On whose behalf (default: yours).");
    private readonly Option<string?> _session = new("--session") { Description = "A session of yours whose content the model would have seen.", HelpName = "id" };
    private readonly Option<string[]> _assume = new("--assume") { Description = $"What the model is assumed to have seen besides: {string.Join(", ", Assumptions)}. May be repeated.", HelpName = "content", DefaultValueFactory = _ => [] };

    public ExplainCommand(ITerminal terminal)
        : base("explain", "Say whether a tool call would run for a user, and which rule says so; runs nothing.", terminal)
    {
        _assume.AcceptOnlyFromAmong(Assumptions);
        Add(_tool);
        Add(_arg);
        Add(_input);
        Add(ResourceOptions.Workspace);
        Add(_user);
        Add(_session);
        Add(_assume);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "sigil explain web_fetch --arg url=https://en.wikipedia.org/",
        "sigil explain web_fetch --arg url=https://en.wikipedia.org/ --assume untrusted --assume private",
        "sigil explain calculator --arg expression=1+1 -w garden --user bob --json",
        "sigil explain session_history --input call.json",
    ];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var body = new JsonObject
        {
            ["workspace_id"] = arguments.GetValue(ResourceOptions.Workspace),
            ["tool"] = arguments.GetValue(_tool),
            ["input"] = await InputAsync(arguments, cancellationToken),
            ["user_id"] = arguments.GetValue(_user),
            ["session_id"] = arguments.GetValue(_session),
            ["assume"] = new JsonArray([.. arguments.GetValue(_assume)!.Select(each => (JsonNode)each)]),
        };
        using var gateway = Connect(arguments);
        var answer = (await gateway.SendAsync(HttpMethod.Post, ApiPath.Of("security", "explain"), JsonBody.Of(body), tag: null, cancellationToken)).Body;
        if (WantsJson(arguments))
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Write(answer);
        }

        return answer.Field("verdict") == "pass" ? ExitCodes.Success : ExitCodes.Found;
    }

    private async Task<JsonObject> InputAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var input = arguments.GetValue(_input) is { } file ? Read(await TextInput.ReadAsync(Terminal, file, cancellationToken)) : [];
        foreach (var pair in arguments.GetValue(_arg)!)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            input[at > 0 ? pair[..at] : throw new CliException($"--arg takes name=value, not '{pair}'.", ExitCodes.Usage)] = pair[(at + 1)..];
        }

        return input;
    }

    private static JsonObject Read(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? throw new CliException("The arguments are not a JSON object.", ExitCodes.Usage);
        }
        catch (JsonException)
        {
            throw new CliException("The arguments are not valid JSON.", ExitCodes.Usage);
        }
    }

    private void Write(JsonElement answer)
    {
        var verdict = answer.Field("verdict") switch { "pass" => "It would run", "ask" => "It would wait for a person", _ => "It would be refused" };
        Terminal.WriteLine(StreamedText.Line($"{verdict} ({answer.Field("rule")}): {answer.Field("explanation")}"));
        foreach (var check in answer.GetProperty("checks").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"  {check.Field("verdict"),-6}  {check.Field("check"),-8}  {check.Field("explanation")}"));
        }

        foreach (var source in answer.GetProperty("sources").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"  because of {source.Field("kind")} {source.Field("name")} ({source.Field("trust")}, {source.Field("scope")})"));
        }

        foreach (var place in answer.GetProperty("destinations").EnumerateArray())
        {
            Terminal.WriteLine(StreamedText.Line($"  named only by untrusted content: {place.GetString()}"));
        }
    }
}
