// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Hosting;

/// <summary>Takes known secrets out of what is logged (SX-8). The log exists before anything that knows secrets does, so it is told of them once they are read.</summary>
internal sealed class LogSecrets
{
    private volatile IKnownSecrets? _known;

    /// <summary>From now on these are taken out.</summary>
    public void Use(IKnownSecrets known) => _known = known;

    /// <summary>The text as it may be logged.</summary>
    public string Redact(string text) => _known?.Redact(text) ?? text;
}
