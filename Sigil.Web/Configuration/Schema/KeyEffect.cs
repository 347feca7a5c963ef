// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Schema;

/// <summary>When a changed value of a key takes effect in a gateway that runs.</summary>
public enum KeyEffect
{
    /// <summary>At the next start, and until then a change that opens the gateway further than its start did is refused (SC-2).</summary>
    Guarded = 0,

    /// <summary>At the next start.</summary>
    Restart,

    /// <summary>At once.</summary>
    Live,
}
