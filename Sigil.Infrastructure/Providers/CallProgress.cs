// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers;

/// <summary>What is known of a call while its stream is read, for the case that it breaks off.</summary>
internal sealed class CallProgress
{
    /// <summary>The tokens counted so far.</summary>
    public TokenUsage? Usage { get; set; }

    /// <summary>Set when the answer is complete and only counts may follow: whatever goes wrong after that does not take the answer back.</summary>
    public ChatStopReason? Complete { get; set; }
}
