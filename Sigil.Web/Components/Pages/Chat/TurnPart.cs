// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>One piece of an answer, in the order in which it came.</summary>
/// <param name="key">Its place in the answer.</param>
public abstract class TurnPart(int key)
{
    /// <summary>Its place in the answer.</summary>
    public int Key { get; } = key;

    /// <summary>Moves with every change, so that what has not changed is not drawn again.</summary>
    public int Version { get; protected set; }
}
