// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Events;

/// <summary>Names a turn's stream. Workspace and session belong to the key: a turn id alone finds nothing (CW-1, CW-2).</summary>
internal readonly record struct StreamKey(WorkspaceId WorkspaceId, SessionId SessionId, TurnId TurnId);
