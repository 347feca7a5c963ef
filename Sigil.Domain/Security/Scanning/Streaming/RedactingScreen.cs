// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Matching;
using Sigil.Domain.Security.Scanning.Normalising;

namespace Sigil.Domain.Security.Scanning.Streaming;

/// <summary>Lets an answer through while it comes, without the secrets in it, however they are cut into pieces (SX-1): what follows the beginning of one is held until it is complete or turns out to be something else.</summary>
internal sealed class RedactingScreen : IOutputScreen
{
    /// <summary>How much of what was let through is looked at again with what follows: a rule can need what stands before a secret.</summary>
    private const int Context = 48;

    /// <summary>What is held and longer than this is not looked at again for every piece.</summary>
    private const int Long = 2048;

    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);
    private string _before = "";
    private string _held = "";
    private int _lookAt;

    public IReadOnlyList<string> Rules => [.. _rules];

    public bool TakesOut => true;

    public string Feed(string text)
    {
        _held = _held.Length == 0 ? text : _held + text;
        return _held.Length < _lookAt ? "" : Release(final: false);
    }

    public ValueTask<string?> FinishAsync(CancellationToken cancellationToken) => new(_held.Length == 0 ? "" : Release(final: true));

    private string Release(bool final)
    {
        var text = _before + _held;
        var safe = final ? text.Length : Open(text);
        if (safe <= _before.Length)
        {
            _lookAt = _held.Length > Long ? _held.Length + (_held.Length / 4) : 0;
            return "";
        }

        var findings = ScanEngine.Find(text, ScanStage.Output);
        foreach (var finding in findings)
        {
            if (!final && finding.Start < safe && finding.Start + finding.Length > safe)
            {
                safe = Math.Max(finding.Start, _before.Length);
            }
        }

        return Pass(text, safe, findings);
    }

    private string Pass(string text, int safe, IReadOnlyList<ScanFinding> findings)
    {
        var from = _before.Length;
        var found = new List<ScanFinding>();
        foreach (var finding in findings)
        {
            var (start, end) = (Math.Max(finding.Start, from), Math.Min(finding.Start + finding.Length, safe));
            if (finding.Severity > ScanSeverity.Low && start < end)
            {
                found.Add(finding with { Start = start - from, Length = end - start });
                _rules.Add(finding.Rule);
            }
        }

        var passed = Redaction.Apply(text[from..safe], found);
        _held = text[safe..];
        _before = text[Math.Max(0, safe - Context)..safe];
        _lookAt = 0;
        return passed;
    }

    /// <summary>In the text as it is: a place that is open in the normalised form is open there.</summary>
    private static int Open(string text)
    {
        var view = Normaliser.Normalise(text);
        var open = view.Original(OpenText.At(view.Text));

        // A character must not be cut in two.
        return open > 0 && open < text.Length && char.IsLowSurrogate(text[open]) ? open - 1 : open;
    }
}
