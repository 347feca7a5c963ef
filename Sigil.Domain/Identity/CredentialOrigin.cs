// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Domain.Identity;

/// <summary>Where a credential was presented: for the limits on failures, the audit log, and the list of sign-ins.</summary>
/// <param name="Door">Which door, for example <c>browser</c> or <c>api</c>.</param>
/// <param name="Address">The peer's address as the connection has it, never a header's word for it (SH-8); null when there is none.</param>
/// <param name="UserAgent">The client's own description, untrusted; cut at 200 characters.</param>
public sealed record CredentialOrigin(string Door, IPAddress? Address, string? UserAgent = null);
