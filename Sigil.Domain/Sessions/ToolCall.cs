// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>A model's request to run a tool; untrusted.</summary>
/// <param name="Id">Made by the gateway (vendors' own ids are unreliable), unique in the turn, replayed to every vendor.</param>
/// <param name="Name">The tool's name as the model wrote it.</param>
/// <param name="Arguments">JSON object text; an empty text of a vendor becomes <c>{}</c>. May be malformed: the schema filter decides.</param>
public sealed record ToolCall(string Id, string Name, string Arguments);
