// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Whether content may carry the words of somebody who must not steer the agent.</summary>
public enum ContentTrust
{
    /// <summary>Not declared: treated as untrusted.</summary>
    Unknown = 0,

    /// <summary>The words are those of the gateway, the user, or a computation.</summary>
    Trusted,

    /// <summary>Anybody may have written it.</summary>
    Untrusted,
}
