// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authorization;

namespace Sigil.Web.Authentication;

/// <summary>Asks for one permission of <see cref="Sigil.Domain.Identity.Permissions"/>.</summary>
internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;
