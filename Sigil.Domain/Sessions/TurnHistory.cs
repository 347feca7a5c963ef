// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>A turn with its messages, oldest message first.</summary>
public sealed record TurnHistory(Turn Turn, IReadOnlyList<Message> Messages);
