// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Lanes;

internal sealed partial class LaneScheduler
{
    [LoggerMessage(2101, LogLevel.Error, "Turn {TurnId} failed outside its steps; its lane goes on.")]
    private partial void LogWorkFailed(Exception exception, TurnId turnId);

    [LoggerMessage(2102, LogLevel.Warning, "Turns did not stop within {Limit}; the next start marks them as interrupted.")]
    private partial void LogStuck(TimeSpan limit);
}
