// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>How a tool call stands.</summary>
public enum ToolState
{
    /// <summary>No result yet.</summary>
    Running = 0,

    /// <summary>It waits for a person.</summary>
    Waiting,

    /// <summary>It ran and returned.</summary>
    Done,

    /// <summary>It was not allowed to run.</summary>
    Denied,

    /// <summary>It failed, or never got as far as a decision.</summary>
    Failed,

    /// <summary>The turn ended before it did.</summary>
    Abandoned,
}
