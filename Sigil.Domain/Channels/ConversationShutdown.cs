// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;

namespace Sigil.Domain.Channels;

internal sealed class ConversationShutdown(LaneScheduler lanes) : IConversationShutdown
{
    public ValueTask DrainAsync(TimeSpan grace) => lanes.DrainAsync(grace);
}
