// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>What to change of a session; what is not named stays.</summary>
public sealed record SessionChange
{
    /// <summary>1 to 200 characters without control characters.</summary>
    public string? Title { get; init; }

    /// <summary>The session's own model.</summary>
    public ModelReference? Model { get; init; }

    /// <summary>Goes back to the usual model; not together with <see cref="Model"/>.</summary>
    public bool UsualModel { get; init; }

    /// <summary>Active or archived.</summary>
    public SessionStatus? Status { get; init; }
}
