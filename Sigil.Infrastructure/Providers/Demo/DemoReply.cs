// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Infrastructure.Providers.Demo;

/// <summary>What the stand-in answers: text, then tool calls.</summary>
internal sealed record DemoReply(string Text, params IReadOnlyList<ToolCall> Calls);
