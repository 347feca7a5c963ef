// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>What a person said last, and the tools at hand.</summary>
internal sealed class DemoTurn(ChatRequest request, IIdSource ids)
{
    private const string FenceEnd = "\n</untrusted ";

    /// <summary>The last message of the person, without blanks around it, and without the fenced text that a client program may have put before it.</summary>
    public string Said { get; } = WithoutFence(request.Messages.LastOrDefault(message => message.Role == MessageRole.User)?.Content ?? "").Trim();

    /// <summary>Calls a tool, or says that it is not there.</summary>
    /// <param name="name">The tool.</param>
    /// <param name="announcement">Said before the call.</param>
    /// <param name="argument">The value of its argument; null calls it without one.</param>
    /// <param name="argumentNames">Names that the argument may have; the tool's schema decides.</param>
    public DemoReply CallTool(string name, string announcement, string? argument = null, params IReadOnlyList<string> argumentNames)
    {
        if (request.Tools.FirstOrDefault(tool => tool.Name == name) is not { } tool)
        {
            return new DemoReply($"I would ask the tool `{name}` for that, but it is not available in this workspace.");
        }

        var arguments = argument is null ? [] : new Dictionary<string, string> { [ArgumentName(tool, argumentNames)] = argument };
        // What follows the result is a paragraph of its own.
        return new DemoReply(announcement + "\n\n", new ToolCall(ids.NewId("call"), name, JsonSerializer.Serialize(arguments)));
    }

    private static string WithoutFence(string content)
    {
        var end = content.StartsWith("<untrusted ", StringComparison.Ordinal) ? content.LastIndexOf(FenceEnd, StringComparison.Ordinal) : -1;
        var line = end < 0 ? -1 : content.IndexOf('\n', end + 1);
        return end < 0 ? content : line < 0 ? "" : content[line..];
    }

    private static string ArgumentName(ChatTool tool, IReadOnlyList<string> candidates)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        return schema.RootElement.TryGetProperty("properties", out var properties)
            ? candidates.FirstOrDefault(name => properties.TryGetProperty(name, out _)) ?? candidates[0]
            : candidates[0];
    }
}
