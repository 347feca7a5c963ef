// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Providers;

/// <summary>What a model stream consists of. It ends with exactly one <see cref="ChatCompleted"/> or <see cref="ChatFailed"/>.</summary>
public abstract record ChatEvent;

/// <summary>Which model answers; the router's first event, before anything of the vendor's.</summary>
public sealed record ChatStarted(ModelReference Model, IReadOnlyList<ModelReference> FailedBefore) : ChatEvent;

/// <summary>More text.</summary>
public sealed record ChatText(string Text) : ChatEvent;

/// <summary>A complete tool call; several may follow each other in one answer.</summary>
public sealed record ChatToolCall(ToolCall Call) : ChatEvent;

/// <summary>The answer is complete.</summary>
/// <param name="StopReason">Why it ended.</param>
/// <param name="Usage">Tokens of this call; null when the vendor does not say.</param>
public sealed record ChatCompleted(ChatStopReason StopReason, TokenUsage? Usage) : ChatEvent;

/// <summary>The call failed; text that came before stays with whoever read it.</summary>
public sealed record ChatFailed(SigilError Error, TokenUsage? Usage = null) : ChatEvent;
