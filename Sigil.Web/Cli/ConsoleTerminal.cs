// SPDX-License-Identifier: Apache-2.0

using System.Text;

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

    public async ValueTask<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken)
    {
        if (!InputIsTerminal)
        {
            return null;
        }

        Console.Error.Write(prompt);
        return await Task.Run(ReadHidden, cancellationToken).WaitAsync(cancellationToken);
    }

    private static string? ReadHidden()
    {
        var typed = new StringBuilder();
        while (true)
        {
            switch (Console.ReadKey(intercept: true))
            {
                case { Key: ConsoleKey.Enter }:
                    Console.Error.WriteLine();
                    return typed.ToString();
                case { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when typed.Length == 0:
                    return null;
                case { Key: ConsoleKey.Backspace }:
                    typed.Length = Math.Max(0, typed.Length - 1);
                    break;
                case { KeyChar: var character } when !char.IsControl(character):
                    typed.Append(character);
                    break;
            }
        }
    }
}
