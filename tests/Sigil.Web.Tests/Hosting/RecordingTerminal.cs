// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Hosting;

/// <summary>Keeps what a command writes.</summary>
internal sealed class RecordingTerminal : ITerminal
{
    public ConcurrentQueue<string> Out { get; } = new();

    public ConcurrentQueue<string> Errors { get; } = new();

    public bool InputIsTerminal => false;

    public bool OutputIsTerminal => false;

    public void Write(string text) => Out.Enqueue(text);

    public void WriteLine(string text = "") => Out.Enqueue(text);

    public void WriteError(string text) => Errors.Enqueue(text);

    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);

    public ValueTask<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken) => ValueTask.FromResult<string?>(null);
}
