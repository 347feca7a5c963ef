// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Controls;

/// <summary>The drawings that pages use.</summary>
public enum IconName
{
    Menu,
    Add,
    Search,
    Edit,
    Delete,
    Send,
    Stop,
    Retry,
    Copy,
    Chat,
    List,
    Pulse,
    Allowed,
    Denied,
    Warning,
    Tool,
    Chevron,
    Down,
    Sun,
    Moon,
    Screen,
    Exit,
    Close,
    Check,
    Question,
    Settings,
    Key,
    People,
    Workspace,
    Log,
    Plug,
    Braces,
    Back,
}
