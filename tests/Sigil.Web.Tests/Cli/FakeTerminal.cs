// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

/// <summary>A person at a terminal who types what the test says and then ends the input.</summary>
internal sealed class FakeTerminal(params string[] typed) : ITerminal
{
    private readonly Queue<string> _typed = new(typed);
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public bool InputIsTerminal { get; init; } = true;

    public bool OutputIsTerminal { get; init; } = true;

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    public void Write(string text) => _output.Append(text);

    public void WriteLine(string text = "") => _output.Append(text).Append('\n');

    public void WriteError(string text) => _error.Append(text).Append('\n');

    public ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken) => ValueTask.FromResult(_typed.TryDequeue(out var line) ? line : null);

    public ValueTask<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken) => ReadLineAsync(cancellationToken);
}
