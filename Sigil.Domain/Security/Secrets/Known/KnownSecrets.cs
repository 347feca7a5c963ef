// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets.Known;

/// <summary>Keeps one index over all sources, and makes another when one of them has changed.</summary>
internal sealed class KnownSecrets(IEnumerable<IKnownSecretSource> sources) : IKnownSecrets
{
    private readonly IKnownSecretSource[] _sources = [.. sources];
    private readonly Lock _making = new();
    private volatile Made _made = new([], SecretIndex.Empty);

    public IReadOnlyList<KnownSecretSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Current.Find(text);
    }

    public int OpenAt(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Current.OpenAt(text);
    }

    private SecretIndex Current
    {
        get
        {
            var made = _made;
            return IsCurrent(made) ? made.Index : Make();
        }
    }

    private bool IsCurrent(Made made)
    {
        if (made.Versions.Length != _sources.Length)
        {
            return false;
        }

        for (var i = 0; i < _sources.Length; i++)
        {
            if (!ReferenceEquals(made.Versions[i], _sources[i].Version))
            {
                return false;
            }
        }

        return true;
    }

    private SecretIndex Make()
    {
        lock (_making)
        {
            if (!IsCurrent(_made))
            {
                // The versions first: a change in between makes another index, and is never missed.
                object[] versions = [.. _sources.Select(source => source.Version)];
                _made = new Made(versions, SecretIndex.Of(_sources.SelectMany(source => source.Read())));
            }

            return _made.Index;
        }
    }

    private sealed record Made(object[] Versions, SecretIndex Index);
}
