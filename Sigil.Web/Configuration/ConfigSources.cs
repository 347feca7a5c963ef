// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Where configuration comes from, the weakest first.</summary>
/// <param name="File">The text of the file; empty for none.</param>
/// <param name="Environment">The environment variables.</param>
/// <param name="Listen">The command line's address.</param>
internal sealed record ConfigSources(string File, IReadOnlyDictionary<string, string> Environment, ListenAddress? Listen);
