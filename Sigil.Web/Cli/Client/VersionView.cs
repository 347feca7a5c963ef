// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Client;

/// <summary>What this program is.</summary>
internal sealed record VersionView(string Version, string Runtime, string Platform);
