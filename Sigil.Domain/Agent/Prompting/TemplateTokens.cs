// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Agent.Prompting;

/// <summary>Takes the meaning from text that imitates the control tokens of chat templates (PI-D3): a model server that parses them in content would see a new role begin. A blank after the opening bracket is enough.
/// Only what goes to a model is changed; what is stored and shown stays as it was written.</summary>
internal static partial class TemplateTokens
{
    private static readonly SearchValues<string> Openings = SearchValues.Create(
        ["<|", "<｜", "[INST]", "[/INST]", "<<SYS>>", "<</SYS>>", "<start_of_turn>", "<end_of_turn>", "<bos>", "<eos>", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]",
            "[AVAILABLE_TOOLS]", "[/AVAILABLE_TOOLS]", "[TOOL_RESULTS]", "[/TOOL_RESULTS]", "[TOOL_CALLS]"],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>The text without working tokens; the same instance when there are none.</summary>
    public static string Neutralise(string text)
        => text.AsSpan().IndexOfAny(Openings) < 0 ? text : Token().Replace(text, static match => $"{match.ValueSpan[0]} {match.ValueSpan[1..]}");

    // Every repetition is bounded and followed by something it cannot match, so matching is linear.
    [GeneratedRegex(
        @"<[|｜][\w▁/-]{1,40}[|｜]>|\[/?(?:INST|SYSTEM_PROMPT|AVAILABLE_TOOLS|TOOL_RESULTS|TOOL_CALLS)\]|<</?SYS>>|<(?:start_of_turn|end_of_turn|bos|eos)>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
