// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.LoginLinks;

/// <summary>A link that signs a user in once.</summary>
internal sealed record LoginLinkAnswer(string Url, DateTimeOffset ExpiresAt);
