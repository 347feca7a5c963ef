// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>What a lane runs: exactly one of <see cref="RunAsync"/> and <see cref="EndUnstartedAsync"/> is called, once.</summary>
internal interface ILaneWork
{
    TurnId TurnId { get; }

    /// <summary>Whose turn it is.</summary>
    UserId Owner { get; }

    /// <summary>Runs to the end, however it ends.</summary>
    Task RunAsync();

    /// <summary>Ends without having run.</summary>
    Task EndUnstartedAsync(TurnStatus status);

    /// <summary>Asks the running work to end soon with that status; returns at once.</summary>
    void Stop(TurnStatus status);
}
