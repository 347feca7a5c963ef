// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Text.Json;
using Sigil.Domain.Agent.Tools;

namespace Sigil.Infrastructure.Schema;

/// <summary>Argument checks over NJsonSchema. Each schema text is compiled once, whatever tool it belongs to.</summary>
internal sealed class JsonArgumentSchema : IArgumentSchema
{
    private const int MaxSchemas = 4096;

    private readonly ConcurrentDictionary<string, SchemaCompilation> _compiled = new(StringComparer.Ordinal);

    public string? Compile(ToolDescriptor tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return Of(tool.InputSchema).Problem;
    }

    public string? Check(ToolDescriptor tool, JsonElement arguments)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return Of(tool.InputSchema).Schema is { } schema ? schema.Check(arguments) : "the tool's schema is unusable";
    }

    private SchemaCompilation Of(string text)
    {
        if (_compiled.Count >= MaxSchemas)
        {
            // Tools come and go with their plugins; what is still in use is compiled again.
            _compiled.Clear();
        }

        return _compiled.GetOrAdd(text, SchemaCompiler.Compile);
    }
}
