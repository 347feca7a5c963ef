// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>Takes known secrets out of everything that is scanned, whatever the modes of the rules are: a known value is no guess.</summary>
internal sealed class KnownSecretScanner(IContentScanner inner, IKnownSecrets known) : IContentScanner
{
    /// <summary>The rule's name.</summary>
    public const string Rule = "known_secret";

    public bool Enabled => true;

    public async ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken)
    {
        var verdict = await inner.ScanAsync(stage, origin, content, cancellationToken).ConfigureAwait(false);
        var spans = known.Find(content);
        if (spans.Count == 0)
        {
            return verdict;
        }

        var found = spans.Select(span => new ScanFinding(Rule, ScanFamily.Secret, ScanSeverity.High, span.Start, span.Length));
        return verdict with { Content = known.Redact(verdict.Content), Findings = [.. verdict.Findings.Concat(found).OrderBy(finding => finding.Start)] };
    }

    public IOutputScreen? OpenScreen() => inner.OpenScreen() is { } screen ? new KnownSecretScreen(screen, known) : null;
}
