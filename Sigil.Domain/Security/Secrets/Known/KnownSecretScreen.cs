// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>Lets an answer through while it comes, without known secrets, however they are cut into pieces (SX-1): only what may be the beginning of one is held back.</summary>
internal sealed class KnownSecretScreen(IOutputScreen inner, IKnownSecrets known) : IOutputScreen
{
    private string _held = "";
    private bool _found;

    public IReadOnlyList<string> Rules => _found ? [.. inner.Rules, KnownSecretScanner.Rule] : inner.Rules;

    public bool TakesOut => _found || inner.TakesOut;

    public string Feed(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _held += text;
        return Release(known.OpenAt(_held));
    }

    public async ValueTask<string?> FinishAsync(CancellationToken cancellationToken)
    {
        var last = Release(_held.Length);
        return await inner.FinishAsync(cancellationToken).ConfigureAwait(false) is { } rest ? last + rest : null;
    }

    private string Release(int open)
    {
        var spans = new List<KnownSecretSpan>();
        foreach (var span in known.Find(_held))
        {
            // A complete value may end with what begins another: it goes as a whole.
            if (span.Start < open)
            {
                spans.Add(span);
                open = Math.Max(open, span.Start + span.Length);
            }
        }

        _found |= spans.Count > 0;
        var passed = KnownSecretsExtensions.Apply(_held[..open], spans);
        _held = _held[open..];
        return passed.Length == 0 ? "" : inner.Feed(passed);
    }
}
