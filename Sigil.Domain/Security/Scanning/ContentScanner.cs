// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Streaming;

namespace Sigil.Domain.Security.Scanning;

/// <summary>Scans content by Sigil's rules and decides by the configured modes. Safe for use by many at once; linear in the length of the content.</summary>
internal sealed class ContentScanner(ILiveSettings settings) : IContentScanner
{
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
        return new(findings.Count == 0 ? new ScanVerdict(false, content, []) : Judge(options, stage, content, findings));
    }

    public IOutputScreen? OpenScreen() => Options.Output switch
    {
        ScanMode.Redact => new RedactingScreen(),
        ScanMode.Flag => new FlaggingScreen(),
        _ => null,
    };

    private ScannerOptions Options => settings.Current.Find<ScannerOptions>() ?? Defaults;

    private static ScanVerdict Judge(ScannerOptions options, ScanStage stage, string content, IReadOnlyList<ScanFinding> findings)
    {
        var threats = findings.Where(finding => finding.Severity > ScanSeverity.Low);
        var mode = stage switch
        {
            ScanStage.Input => options.Input,
            ScanStage.Output => options.Output,
            _ => options.Tool ?? (threats.Any(finding => finding is { Family: not ScanFamily.Secret, Severity: ScanSeverity.High }) ? ScanMode.Block : ScanMode.Flag),
        };
        return mode switch
        {
            ScanMode.Flag => new ScanVerdict(false, content, findings),
            ScanMode.Redact => new ScanVerdict(false, Redaction.Apply(content, threats), findings),
            _ => new ScanVerdict(threats.Any(), content, findings),
        };
    }
}
