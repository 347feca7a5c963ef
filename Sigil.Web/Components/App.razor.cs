// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components;

/// <summary>The document around every page.</summary>
public partial class App
{
    [CascadingParameter]
    private HttpContext Request { get; set; } = default!;

    /// <summary>The chosen colours; anything but the three known words follows the system.</summary>
    private string Theme => Request.Request.Cookies[BrowserStorageKeys.Theme] switch
    {
        "light" => "light",
        "dark" => "dark",
        _ => "system",
    };

    /// <summary>Pages that must work without a circuit (sign-in) are plain HTML.</summary>
    private IComponentRenderMode? Mode => Request.AcceptsInteractiveRouting() ? RenderMode.InteractiveServer : null;
}
