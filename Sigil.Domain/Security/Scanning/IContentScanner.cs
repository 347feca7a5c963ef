// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Scanning;

/// <summary>Looks for injected instructions and secrets in everything that enters, is returned by tools, or leaves.</summary>
public interface IContentScanner
{
    /// <summary>Whether anything is looked for at all; status reports it.</summary>
    bool Enabled { get; }

    /// <summary>Scans one piece of content.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>security.scanner.content_too_large</c>.</exception>
    ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken);

    /// <summary>A screen for one answer that lets text through while it comes; null when answers have to be scanned whole.</summary>
    IOutputScreen? OpenScreen();
}
