// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Plugins;

namespace Sigil.Domain.Agent.Tools;

/// <summary>What a tool's descriptor has to fulfil before the tool may be registered.</summary>
internal static class ToolRules
{
    private const int MaxNameLength = 64;
    private const int MaxDescriptionLength = 4096;
    private const int MinResultBytes = 256;
    private const int MaxResultBytes = 1024 * 1024;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(30);

    public static IEnumerable<string> Problems(ToolDescriptor tool, IPluginCatalog plugins, IArgumentSchema schema)
    {
        if (!IsName(tool.Name))
        {
            yield return $"'{tool.Name}' is no tool name: 1 to {MaxNameLength} characters of a-z, 0-9 and '_', starting with a letter";
        }

        if (plugins.Find(tool.Plugin) is null)
        {
            yield return $"'{tool.Name}' belongs to the plugin '{tool.Plugin}', which is not registered";
        }

        if (tool.Description.Length is 0 or > MaxDescriptionLength)
        {
            yield return $"'{tool.Name}' needs a description of 1 to {MaxDescriptionLength} characters";
        }

        if (tool.Timeout <= TimeSpan.Zero || tool.Timeout > LongestTimeout)
        {
            yield return $"'{tool.Name}' has a time limit of {tool.Timeout}; it has to be above zero and at most {LongestTimeout}";
        }

        if (tool.MaxResultBytes is < MinResultBytes or > MaxResultBytes || tool.CallsPerMinute < 0)
        {
            yield return $"'{tool.Name}' has limits out of range: results of {MinResultBytes} to {MaxResultBytes} bytes, 0 or more calls per minute";
        }

        if (schema.Compile(tool) is { } problem)
        {
            yield return $"'{tool.Name}' has an input schema that does not compile: {problem}";
        }
    }

    private static bool IsName(string name)
        => name is { Length: > 0 and <= MaxNameLength } && char.IsAsciiLetterLower(name[0])
            && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');
}
