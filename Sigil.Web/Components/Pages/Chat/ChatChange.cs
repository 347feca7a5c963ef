// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>What changed in an open chat: decides how soon it is drawn and what else has to know.</summary>
public enum ChatChange
{
    /// <summary>Text of a running turn: drawn with the next frame.</summary>
    Text = 0,

    /// <summary>Something a person waits for: a problem, a page of history, the model.</summary>
    State,

    /// <summary>A turn was accepted or ended.</summary>
    Turns,

    /// <summary>The first message made the session.</summary>
    Session,
}
