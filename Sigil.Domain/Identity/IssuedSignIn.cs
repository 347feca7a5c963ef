// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>A new sign-in with the cookie's value, <c>&lt;id&gt;.&lt;secret&gt;</c>: handed to the browser once, kept nowhere.</summary>
public sealed record IssuedSignIn(SignIn SignIn, SecretValue CookieValue);
