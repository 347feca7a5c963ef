// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Streaming;

/// <summary>Puts a turn's events into the words of one protocol.</summary>
internal interface ITurnEventWriter
{
    /// <summary>Writes the event; writes nothing for one that the protocol does not know.</summary>
    void Write(SseFrame frame, PositionedEvent positioned);

    /// <summary>Writes that the stream ends here although the turn goes on.</summary>
    void WriteCut(SseFrame frame, SigilError error);
}
