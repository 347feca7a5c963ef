// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Holds an answer until it is complete and scanned: safe with every scanner, at the price of streaming. What is cut before that is never shown.</summary>
internal sealed class HoldingScreen(IContentScanner scanner) : IOutputScreen
{
    private readonly StringBuilder _held = new();

    public IReadOnlyList<string> Rules { get; private set; } = [];

    public bool TakesOut { get; private set; }

    public string Feed(string text)
    {
        _held.Append(text);
        return "";
    }

    public async ValueTask<string?> FinishAsync(CancellationToken cancellationToken)
    {
        if (_held.Length == 0)
        {
            return "";
        }

        var held = _held.ToString();
        var verdict = await scanner.ScanAsync(ScanStage.Output, Origin.System, held, cancellationToken).ConfigureAwait(false);
        TakesOut = verdict.Content != held;
        _held.Clear();
        Rules = verdict.Rules;
        return verdict.Blocked ? null : verdict.Content;
    }
}
