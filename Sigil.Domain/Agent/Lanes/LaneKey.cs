// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>The session whose turns run one after the other.</summary>
internal readonly record struct LaneKey(WorkspaceId WorkspaceId, SessionId SessionId);
