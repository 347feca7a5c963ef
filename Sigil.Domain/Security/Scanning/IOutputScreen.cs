// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>Stands between what a model writes and whoever could see or store it. One screen serves one answer.</summary>
public interface IOutputScreen
{
    /// <summary>Names of the rules that matched so far, each once.</summary>
    IReadOnlyList<string> Rules { get; }

    /// <summary>Whether what matched is taken out of what goes on, and not only marked.</summary>
    bool TakesOut { get; }

    /// <summary>Takes a piece and returns what may be seen now; nothing while it has to wait for more.</summary>
    string Feed(string text);

    /// <summary>The answer is complete: returns what was still held back, or null when the answer is blocked.</summary>
    ValueTask<string?> FinishAsync(CancellationToken cancellationToken);
}
