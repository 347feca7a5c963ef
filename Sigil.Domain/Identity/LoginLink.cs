// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>A one-time way in: the token for the fragment of <c>/login#token</c>.</summary>
public sealed record LoginLink(SecretValue Token, DateTimeOffset ExpiresAt);
