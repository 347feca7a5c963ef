// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Domain.Channels;

/// <summary>Messages that a client sends along with each request. All of it is untrusted, the assistant's lines included.</summary>
/// <param name="Messages">Before the new message, oldest first; user and assistant only.</param>
public sealed record EphemeralHistory(IReadOnlyList<ChatMessage> Messages);
