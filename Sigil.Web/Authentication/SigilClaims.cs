// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Authentication;

/// <summary>What a verified principal carries: whose it is and by which credential, never what it may do, which is looked up anew each time.</summary>
internal static class SigilClaims
{
    /// <summary>The user's id.</summary>
    public const string User = "sub";

    /// <summary>The user's name.</summary>
    public const string Name = "name";

    /// <summary>The credential's id, as callers and revocations have it.</summary>
    public const string Credential = "sigil:credential";

    /// <summary>One of <see cref="CredentialKinds"/>.</summary>
    public const string Kind = "sigil:kind";
}
