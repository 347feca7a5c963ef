// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;

namespace Sigil.Web.Components.Pages.Login;

/// <summary>The door. Plain HTML: there is no circuit for somebody who has not signed in. A script posts the link's token, which never reaches a server in an address.</summary>
public partial class LoginPage
{
    /// <summary>Why the last attempt failed.</summary>
    [SupplyParameterFromQuery]
    private string? Error { get; set; }

    /// <summary>Where to go after signing in; the endpoint accepts local addresses only.</summary>
    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }
}
