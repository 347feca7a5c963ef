// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Tools;

namespace Sigil.Web.Components.Pages.Settings.Explain;

/// <summary>What a tool takes, in one line for people.</summary>
internal static class ToolSignature
{
    /// <summary>The names of the arguments; those that may be left out in brackets.</summary>
    public static string Of(ToolDescriptor tool)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        var required = schema.RootElement.TryGetProperty("required", out var listed) ? listed.EnumerateArray().Select(name => name.GetString()).ToHashSet() : [];
        var names = schema.RootElement.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().Select(property => required.Contains(property.Name) ? property.Name : $"[{property.Name}]").ToArray()
            : [];
        return names.Length == 0 ? "it takes none." : $"{string.Join(", ", names)}.";
    }

    /// <summary>An object with the arguments that must be there, to fill in.</summary>
    public static string Template(ToolDescriptor tool)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        return schema.RootElement.TryGetProperty("required", out var required)
            ? $"{{ {string.Join(", ", required.EnumerateArray().Select(name => $"\"{name.GetString()}\": \"\""))} }}"
            : "{}";
    }
}
