// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Tests.Agent.Loop;

/// <summary>Blocks what holds "attack", redacts "secret", breaks on "break".</summary>
internal sealed class FakeScanner : IContentScanner
{
    public bool Enabled { get; set; }

    public List<(ScanStage Stage, Origin Origin, string Content)> Scanned { get; } = [];

    public ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken)
    {
        Scanned.Add((stage, origin, content));
        return content.Contains("break", StringComparison.Ordinal)
            ? throw new InvalidOperationException("scanner broke")
            : new(new ScanVerdict(content.Contains("attack", StringComparison.Ordinal), content.Replace("secret", "[REDACTED]", StringComparison.Ordinal), content.Contains("attack", StringComparison.Ordinal) || content.Contains("secret", StringComparison.Ordinal) ? [new ScanFinding("rule", ScanFamily.Secret, ScanSeverity.High, 0, 1)] : []));
    }

    public IOutputScreen? OpenScreen() => Enabled ? null : Sigil.Domain.Security.Scanning.Streaming.OpenScreen.Instance;
}
