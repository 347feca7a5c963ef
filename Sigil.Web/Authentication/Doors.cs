// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Authentication;

/// <summary>Names of the doors, as the audit log has them.</summary>
internal static class Doors
{
    public const string Browser = "browser";
    public const string Api = "api";
    public const string Cli = "cli";
}
