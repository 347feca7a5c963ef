// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Account;

/// <summary>Who you are, and what you may do with the credential that you sent.</summary>
internal sealed record AccountView(string UserId, string Name, string Role, IReadOnlyList<string> Permissions, string Door, string? CredentialId);
