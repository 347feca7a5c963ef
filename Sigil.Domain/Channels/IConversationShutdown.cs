// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Channels;

/// <summary>Ends the conversations when the gateway stops.</summary>
public interface IConversationShutdown
{
    /// <summary>Takes no more messages, ends what waits, lets running turns finish for <paramref name="grace"/>, then stops them. What was cut is on disk as interrupted when this returns.</summary>
    ValueTask DrainAsync(TimeSpan grace);
}
