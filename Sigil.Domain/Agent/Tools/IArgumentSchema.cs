// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Domain.Agent.Tools;

/// <summary>Checks arguments against a tool's JSON Schema. Schemas are compiled once; references out of the schema are refused.</summary>
public interface IArgumentSchema
{
    /// <summary>Null when the tool's schema compiles; else what is wrong with it, for whoever registers the tool.</summary>
    string? Compile(ToolDescriptor tool);

    /// <summary>Null when the arguments fit; else what is wrong, for the model: the property and what it must be, at most 500 characters. Arguments that cannot be checked do not fit.</summary>
    string? Check(ToolDescriptor tool, JsonElement arguments);
}
