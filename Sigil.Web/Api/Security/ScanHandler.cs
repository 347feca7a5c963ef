// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Web.Api.Security;

/// <summary>Lets people try the scanner on texts of their own. Nothing is stored, and nothing of the texts is logged.</summary>
internal sealed class ScanHandler(IContentScanner scanner)
{
    private const int MaxTexts = 1000;

    public async ValueTask<Outcome<ScanAnswer>> ScanAsync(ScanBody body, CancellationToken cancellationToken)
    {
        if (WireNames.ScanStageOf(body.Stage) is not { } stage)
        {
            return Invalid("stage", $"A stage is {string.Join(", ", WireNames.ScanStages)}.");
        }

        if (body.Texts.Count is 0 or > MaxTexts || body.Texts.Contains(null!))
        {
            return Invalid("texts", $"Send 1 to {MaxTexts} texts.");
        }

        var results = new List<ScanView>(body.Texts.Count);
        foreach (var text in body.Texts)
        {
            try
            {
                results.Add(View(text, await scanner.ScanAsync(stage, Origin.Unknown, text, cancellationToken)));
            }
            catch (SigilException exception) when (exception.Error.Code == ErrorCodes.ScannerTooLarge)
            {
                return exception.Error;
            }
        }

        return new ScanAnswer(results);
    }

    private static SigilError Invalid(string field, string fix) => new(ErrorCodes.RequestInvalid, "The request is not valid.", field, fix);

    private static ScanView View(string text, ScanVerdict verdict) => new(
        verdict.Blocked ? "blocked" : verdict.Findings.All(finding => finding.Severity == ScanSeverity.Low) ? "clean" : verdict.Content == text ? "flagged" : "redacted",
        verdict.Rules,
        [.. verdict.Findings.Select(finding => new ScanFindingView(finding.Rule, WireNames.Of(finding.Family), WireNames.Of(finding.Severity), finding.Start, finding.Length))],
        verdict.Content);
}
