// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>
/// Finds the values of secrets that this gateway knows, in whatever is about to leave it: as they are, with blanks or invisible characters between, backwards, and in base64, hex and percent
/// encoding. Values under eight characters are not looked for: they occur by chance. Safe for use by many at once.
/// </summary>
public interface IKnownSecrets
{
    /// <summary>Where values are, in order and without overlap; empty where none is.</summary>
    IReadOnlyList<KnownSecretSpan> Find(string text);

    /// <summary>Where in an unfinished text the first value may have begun that is not complete; its length when none has.</summary>
    int OpenAt(string text);
}
