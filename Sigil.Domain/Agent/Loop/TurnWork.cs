// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>A turn as a lane sees it.</summary>
internal sealed class TurnWork(AgentLoop loop, TurnRequest request) : ILaneWork
{
    private readonly TurnStop _stop = new();

    public TurnId TurnId => request.Message.TurnId;

    public UserId Owner => request.Caller.UserId;

    public Task RunAsync() => loop.RunAsync(request, _stop);

    public Task EndUnstartedAsync(TurnStatus status) => loop.EndUnstartedAsync(request, status);

    public void Stop(TurnStatus status) => _stop.Stop(status);
}
