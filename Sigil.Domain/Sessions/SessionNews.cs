// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Sessions;

/// <summary>What the gateway's events say of sessions.</summary>
internal static class SessionNews
{
    public static SessionEvent ToEvent(this Session session, string type) => new(type, session.WorkspaceId, session.UserId, session.Id);
}
