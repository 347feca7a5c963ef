// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>How far a turn has come.</summary>
public enum TurnStatus
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Accepted and on disk; waits in its lane.</summary>
    Queued,

    /// <summary>Being worked on.</summary>
    Running,

    /// <summary>Answered.</summary>
    Completed,

    /// <summary>Ended with an error.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Cancelled,

    /// <summary>Cut by the end of the process.</summary>
    Interrupted,

    /// <summary>Replaced by a retry; no longer part of the conversation.</summary>
    Superseded,
}
