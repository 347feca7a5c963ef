// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli;

/// <summary>What commands read from and write to. Whatever is written loses its control characters on the way, so that text of a model or a session title cannot drive the terminal (XS-6).</summary>
internal interface ITerminal
{
    /// <summary>Whether a person types the input.</summary>
    bool InputIsTerminal { get; }

    /// <summary>Whether a person reads the output; without one there is no colour and no animation.</summary>
    bool OutputIsTerminal { get; }

    /// <summary>Writes to standard output as it is, for streamed text.</summary>
    void Write(string text);

    /// <summary>Writes a line to standard output.</summary>
    void WriteLine(string text = "");

    /// <summary>Writes a line to standard error.</summary>
    void WriteError(string text);

    /// <summary>Reads a line; null at the end of the input.</summary>
    ValueTask<string?> ReadLineAsync(CancellationToken cancellationToken);

    /// <summary>Asks for something secret, which is not shown while it is typed; null at the end of the input, and where nobody can type.</summary>
    ValueTask<string?> ReadSecretAsync(string prompt, CancellationToken cancellationToken);
}
