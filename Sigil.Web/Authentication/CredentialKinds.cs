// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Authentication;

/// <summary>The ways to show who one is.</summary>
internal static class CredentialKinds
{
    public const string SignIn = "sign-in";
    public const string Token = "token";
    public const string OwnerToken = "owner-token";
}
