// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Turns;

/// <summary>Whether the turn was stopped; false when it had ended already.</summary>
internal sealed record CancelAnswer(bool Cancelled);

/// <summary>Names a turn.</summary>
internal sealed record TurnReference(string SessionId, string TurnId);
