// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Streaming;

/// <summary>The screen while nothing is looked for: it costs nothing.</summary>
internal sealed class OpenScreen : IOutputScreen
{
    public static OpenScreen Instance { get; } = new();

    public IReadOnlyList<string> Rules => [];

    public bool TakesOut => false;

    public string Feed(string text) => text;

    public ValueTask<string?> FinishAsync(CancellationToken cancellationToken) => new("");
}
