// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>A new token with its text, <c>sigil_&lt;id&gt;.&lt;secret&gt;</c>: shown once, kept nowhere.</summary>
public sealed record IssuedApiToken(ApiToken Token, SecretValue Text);
