// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Live;

/// <summary>Where the configuration of this gateway comes from.</summary>
/// <param name="Path">The file, absolute.</param>
/// <param name="Stamp">What a look at it showed just before it was read for the start.</param>
/// <param name="Text">What it said then.</param>
/// <param name="Environment">The environment variables of the start; they do not change while the gateway runs.</param>
/// <param name="Listen">The command line's address.</param>
internal sealed record ConfigurationOrigin(string Path, FileStamp Stamp, string Text, IReadOnlyDictionary<string, string> Environment, ListenAddress? Listen)
{
    /// <summary>All sources, with <paramref name="text"/> as the file.</summary>
    public ConfigSources With(string text) => new(text, Environment, Listen);
}
