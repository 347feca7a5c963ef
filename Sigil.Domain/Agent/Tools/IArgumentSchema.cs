// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Domain.Agent.Tools;

/// <summary>Checks arguments against a tool's JSON Schema.</summary>
public interface IArgumentSchema
{
    /// <summary>Null when they fit; else what is wrong, for the model: the property and what it must be, at most 500 characters. Schemas are compiled once; references out of the schema are refused.</summary>
    string? Check(ToolDescriptor tool, JsonElement arguments);
}
