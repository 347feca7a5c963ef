// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Diagnostics;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Keyring;

/// <summary>Asks the system's own program for secrets. A keyring that is locked would ask for its password on a screen that a server does not have: after five seconds that is an answer too.</summary>
internal sealed class CommandKeyring(string? path, TimeProvider time) : IKeyring
{
    private const int Longest = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async ValueTask<KeyringAnswer> ReadAsync(string service, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(service);
        ArgumentNullException.ThrowIfNull(name);
        if (service.StartsWith('-') || name.StartsWith('-'))
        {
            return new KeyringAnswer(null, "a service and a name do not begin with '-'", "Store the secret under another name.");
        }

        if (KeyringCommand.Find(path) is not { } command)
        {
            return KeyringAnswer.NoKeyring;
        }

        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var process = Process.Start(command.Start(service, name))!;
            return await AskAsync(command, process, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new KeyringAnswer(null, $"the keyring did not answer within {Patience.TotalSeconds:0} seconds", "Unlock the keyring of the user that the gateway runs as, or use the vault.");
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return new KeyringAnswer(null, "the program that reads the keyring cannot be run", $"Check {command.Executable}, or use the vault.");
        }
    }

    private static async Task<KeyringAnswer> AskAsync(KeyringCommand command, Process process, CancellationToken cancellationToken)
    {
        try
        {
            process.StandardInput.Close();
            var complaint = ReadAsync(process.StandardError, cancellationToken);
            var answer = await ReadAsync(process.StandardOutput, cancellationToken).ConfigureAwait(false);
            var complained = (await complaint.ConfigureAwait(false)).Length > 0;
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return Judge(command, process.ExitCode, answer, complained);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // What it complains about is not repeated: it is another program's text, in whatever language, about a secret.
    private static KeyringAnswer Judge(KeyringCommand command, int exitCode, string answer, bool complained)
        => exitCode == 0 && answer.Length is > 0 and <= Longest ? KeyringAnswer.Of(new SecretValue(answer.EndsWith('\n') ? answer[..^1] : answer))
            : exitCode == 0 || command.FoundNothing(exitCode, complained) ? new KeyringAnswer(null, "the keyring has no such secret", command.IsSecretTool
                ? "Store it as the gateway's user: 'secret-tool store --label=Sigil service SERVICE username NAME'."
                : "Store it as the gateway's user: 'security add-generic-password -s SERVICE -a NAME -w'.")
            : new KeyringAnswer(null, "the keyring cannot be reached", "A service has no session with a keyring, as a rule: start Sigil in the session of a signed-in user, or use the vault.");

    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken cancellationToken)
    {
        var buffer = new char[Longest + 1];
        var length = await reader.ReadBlockAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new string(buffer, 0, length);
    }
}
