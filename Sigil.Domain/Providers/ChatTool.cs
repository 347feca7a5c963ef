// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>A tool as a model is told of it.</summary>
/// <param name="Name">1 to 64 characters of a-z, A-Z, 0-9, '_' and '-': what every vendor takes.</param>
/// <param name="Description">What it does and when to use it.</param>
/// <param name="InputSchema">JSON Schema of the arguments, an object schema, as JSON text.</param>
public sealed record ChatTool(string Name, string Description, string InputSchema);
