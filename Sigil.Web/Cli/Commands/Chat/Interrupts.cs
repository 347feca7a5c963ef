// SPDX-License-Identifier: Apache-2.0

using System.Runtime.InteropServices;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Ctrl-C in a conversation: the first one stops the answer, the next one, or one at the prompt, leaves.</summary>
internal sealed class Interrupts : IDisposable
{
    private readonly CancellationTokenSource _leave = new();
    private readonly PosixSignalRegistration _registration;
    private Action? _stopAnswer;

    public Interrupts()
        => _registration = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            Interrupt();
        });

    /// <summary>Cancelled when the person wants to leave.</summary>
    public CancellationToken Leave => _leave.Token;

    /// <summary>While an answer streams: what the next Ctrl-C does, once.</summary>
    public void DuringAnswer(Action? stopAnswer) => Volatile.Write(ref _stopAnswer, stopAnswer);

    public void Dispose()
    {
        _registration.Dispose();
        _leave.Dispose();
    }

    private void Interrupt()
    {
        if (Interlocked.Exchange(ref _stopAnswer, null) is { } stopAnswer)
        {
            stopAnswer();
        }
        else
        {
            _leave.Cancel();
        }
    }
}
