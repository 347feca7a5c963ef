// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Scanning;

namespace Sigil.Domain.Channels;

/// <summary>Scans what comes in before anything is stored. What is blocked leaves an audit entry and nothing else.</summary>
internal sealed partial class InputGate(IContentScanner scanner, IAuditTrail audit, ILogger<InputGate> logger)
{
    private static SigilError Blocked(IReadOnlyList<string> rules) => new(
        ErrorCodes.ScannerInputBlocked,
        $"The content scanner refused the message ({string.Join(", ", rules)}).",
        "content",
        "Leave out what looks like an attack or a secret, and send it again.");

    private static readonly SigilError Failed = new(
        ErrorCodes.ScannerFailure, "The content scanner failed, so the message was not taken.", Fix: "Send it again; if this goes on, see the gateway's log.");

    /// <summary>The message as it may be stored and shown to a model.</summary>
    public async ValueTask<Outcome<InboundMessage>> PassAsync(InboundMessage message, CancellationToken cancellationToken)
    {
        if (!scanner.Enabled)
        {
            return message;
        }

        var content = await ScanAsync(message, Origin.UserInput, message.Content, cancellationToken).ConfigureAwait(false);
        if (!content.Succeeded)
        {
            return content.Error;
        }

        var instructions = await ScanAsync(message, Origin.Unknown, message.ClientInstructions ?? "", cancellationToken).ConfigureAwait(false);
        if (!instructions.Succeeded)
        {
            return instructions.Error;
        }

        var history = new List<ChatMessage>(message.Ephemeral?.Messages.Count ?? 0);
        foreach (var earlier in message.Ephemeral?.Messages ?? [])
        {
            var scanned = await ScanAsync(message, Origin.Unknown, earlier.Content, cancellationToken).ConfigureAwait(false);
            if (!scanned.Succeeded)
            {
                return scanned.Error;
            }

            history.Add(earlier with { Content = scanned.Value.Content });
        }

        return message with
        {
            Content = content.Value.Content,
            Scan = content.Value.Mark,
            ClientInstructions = message.ClientInstructions is null ? null : instructions.Value.Content,
            Ephemeral = message.Ephemeral is null ? null : new EphemeralHistory(history),
        };
    }

    private async ValueTask<Outcome<Passed>> ScanAsync(InboundMessage message, Origin origin, string content, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(content))
        {
            return new Passed(content, null);
        }

        try
        {
            var verdict = await scanner.ScanAsync(ScanStage.Input, origin, content, cancellationToken).ConfigureAwait(false);
            var blocked = verdict.Blocked && !IsFencedInjection(origin, verdict);
            if (verdict.Findings.Count > 0)
            {
                await AuditAsync(message, content, blocked ? AuditActions.InputBlocked : AuditActions.InputFound, blocked ? "denied" : "ok", verdict.Rules).ConfigureAwait(false);
            }

            return blocked ? Blocked(verdict.Rules) : new Passed(verdict.Content, ScanMark.Of(verdict with { Blocked = false }, content));
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.ScannerTooLarge)
        {
            await AuditAsync(message, content, AuditActions.InputBlocked, "denied", []).ConfigureAwait(false);
            return exception.Error;
        }
#pragma warning disable CA1031 // Fail closed: what cannot be scanned is not taken.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogScanFailed(exception);
            await AuditAsync(message, content, AuditActions.InputBlocked, "failed", []).ConfigureAwait(false);
            return Failed;
        }
    }

    /// <summary>What a client program says for itself is fenced as untrusted anyway, and often speaks of instructions that are to be ignored; it is noted, and passes.</summary>
    private static bool IsFencedInjection(Origin origin, ScanVerdict verdict)
        => origin == Origin.Unknown && verdict.Findings.All(finding => finding.Family == ScanFamily.Injection || finding.Severity == ScanSeverity.Low);

    private async ValueTask AuditAsync(InboundMessage message, string content, string action, string result, IReadOnlyList<string> rules)
    {
        try
        {
            await audit.AppendAsync(
                new AuditEntry
                {
                    Action = action,
                    Result = result,
                    Actor = message.Caller.UserId.Value,
                    WorkspaceId = message.WorkspaceId,
                    SessionId = message.SessionId,
                    Details = new Dictionary<string, string>
                    {
                        ["content_length"] = content.Length.ToString(CultureInfo.InvariantCulture),
                        ["door"] = message.Caller.Door,
                        ["rules"] = string.Join(',', rules),
                    },
                },
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            // The message is refused either way.
            LogAuditFailed(exception);
        }
    }

    [LoggerMessage(6001, LogLevel.Error, "A message could not be scanned and was refused.")]
    private partial void LogScanFailed(Exception exception);

    [LoggerMessage(6002, LogLevel.Error, "A blocked message could not be recorded in the audit log.")]
    private partial void LogAuditFailed(Exception exception);

    private sealed record Passed(string Content, ScanMark? Mark);
}
