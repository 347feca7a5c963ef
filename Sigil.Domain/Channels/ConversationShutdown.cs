// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Channels;

internal sealed class ConversationShutdown(LaneScheduler lanes, IGatewayEvents events) : IConversationShutdown
{
    public ValueTask DrainAsync(TimeSpan grace)
    {
        events.Publish(new DrainingEvent());
        return lanes.DrainAsync(grace);
    }
}
