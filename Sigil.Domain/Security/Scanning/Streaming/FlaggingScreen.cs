// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Security.Scanning.Matching;

namespace Sigil.Domain.Security.Scanning.Streaming;

/// <summary>Lets everything through at once, and says at the end what was in it.</summary>
internal sealed class FlaggingScreen : IOutputScreen
{
    private readonly StringBuilder _seen = new();

    public IReadOnlyList<string> Rules { get; private set; } = [];

    public bool TakesOut => false;

    public string Feed(string text)
    {
        _seen.Append(text);
        return text;
    }

    public ValueTask<string?> FinishAsync(CancellationToken cancellationToken)
    {
        Rules = new ScanVerdict(false, "", ScanEngine.Find(_seen.ToString(), ScanStage.Output)).Rules;
        return new("");
    }
}
