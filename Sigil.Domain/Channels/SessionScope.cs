// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Channels;

/// <summary>A session that the caller may use, and its workspace.</summary>
internal sealed record SessionScope(Workspace Workspace, Session Session);
