// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Channels;

/// <summary>Up to where a session is copied, that included; at most one of both. Neither: all turns that have ended.</summary>
public sealed record BranchPoint(TurnId? Turn = null, MessageId? Message = null);
