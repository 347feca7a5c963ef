// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli;

/// <summary>The process's own console.</summary>
internal sealed class ConsoleTerminal : ITerminal
{
    public bool InputIsTerminal => !Console.IsInputRedirected;

    public bool OutputIsTerminal => !Console.IsOutputRedirected;

    public void Write(string text) => Console.Out.Write(TerminalText.Clean(text));

    public void WriteLine(string text = "") => Console.Out.WriteLine(TerminalText.Clean(text));

    public void WriteError(string text) => Console.Error.WriteLine(TerminalText.Clean(text));

    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken)
        => await Task.Run(Console.In.ReadLine, cancellationToken).WaitAsync(cancellationToken);
}
