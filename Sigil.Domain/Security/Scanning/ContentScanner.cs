// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Rules.Injections;
using Sigil.Domain.Security.Scanning.Streaming;

namespace Sigil.Domain.Security.Scanning;

/// <summary>Scans content by Sigil's rules and decides by the configured modes. Safe for use by many at once; linear in the length of the content.</summary>
internal sealed class ContentScanner(ILiveSettings settings) : IContentScanner
{
    private const int MaxPasses = 4;

    private static readonly ScannerOptions Defaults = new();

    public bool Enabled => true;

    public ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        cancellationToken.ThrowIfCancellationRequested();
        var options = Options;
        if (content.Length > options.MaxLength)
        {
            throw new SigilException(new SigilError(
                ErrorCodes.ScannerTooLarge, $"The content has more than {options.MaxLength:N0} characters, which is the most that is scanned.", "content", "Send less at once."));
        }

        var findings = ScanEngine.Find(content, stage);
        return new(findings.Count == 0 ? new ScanVerdict(false, content, []) : Judge(options, stage, origin, content, findings));
    }

    public IOutputScreen? OpenScreen() => Options.Output switch
    {
        ScanMode.Redact => new RedactingScreen(),
        ScanMode.Flag => new FlaggingScreen(),
        _ => null,
    };

    private ScannerOptions Options => settings.Current.Find<ScannerOptions>() ?? Defaults;

    private static ScanVerdict Judge(ScannerOptions options, ScanStage stage, Origin origin, string content, IReadOnlyList<ScanFinding> findings)
    {
        var threats = findings.Where(finding => IsThreat(finding) && !(stage == ScanStage.Input && InjectionRules.UsersMay(finding.Rule)));
        var mode = stage switch
        {
            ScanStage.Input => options.Input,
            ScanStage.Output => options.Output,
            _ => options.Tool ?? (origin != Origin.System && threats.Any(finding => finding is { Family: not ScanFamily.Secret, Severity: ScanSeverity.High }) ? ScanMode.Block : ScanMode.Flag),
        };
        return mode switch
        {
            ScanMode.Flag => new ScanVerdict(false, content, findings),
            ScanMode.Redact => Redact(stage, content, findings),
            _ => new ScanVerdict(threats.Any(), content, findings),
        };
    }

    /// <summary>What is left when something is taken out can say something new (PI-M2), so it is scanned again until nothing is found; what does not come to an end is blocked.</summary>
    private static ScanVerdict Redact(ScanStage stage, string content, IReadOnlyList<ScanFinding> findings)
    {
        var left = content;
        var again = findings;
        for (var pass = 0; pass < MaxPasses; pass++)
        {
            left = Redaction.Apply(left, again.Where(IsThreat));
            again = ScanEngine.Find(left, stage);
            if (!again.Any(IsThreat))
            {
                return new ScanVerdict(false, left, findings);
            }
        }

        return new ScanVerdict(true, content, findings);
    }

    private static bool IsThreat(ScanFinding finding) => finding.Severity > ScanSeverity.Low;
}
