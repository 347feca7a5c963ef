// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels.Rules;

/// <summary>What a door may hand in. Everything is checked here, whatever the door has checked already.</summary>
internal static class MessageRules
{
    /// <summary>Longest client key in characters.</summary>
    public const int MaxClientKey = 128;

    /// <summary>Most messages of a history that a client sends along.</summary>
    public const int MaxHistory = 1_000;

    /// <summary>Most UTF-8 bytes of such a history.</summary>
    public const int MaxHistoryBytes = 8 * 1024 * 1024;

    /// <summary>Longest text of a client program in UTF-8 bytes.</summary>
    public const int MaxInstructionBytes = 64 * 1024;

    /// <summary>The first thing that is wrong, or null.</summary>
    public static SigilError? Check(InboundMessage message)
        => TextRules.Check(message.Content, "content", TextRules.MaxContentBytes)
            ?? ImageRules.Check(message.Images, "images")
            ?? CheckAddress(message)
            ?? CheckNumbers(message)
            ?? CheckInstructions(message.ClientInstructions)
            ?? CheckHistory(message.Ephemeral);

    private static SigilError? CheckAddress(InboundMessage message)
    {
        var addresses = (message.SessionId is null ? 0 : 1) + (message.ClientKey is null ? 0 : 1) + (message.Ephemeral is null ? 0 : 1);
        if (addresses > 1)
        {
            return new SigilError(ErrorCodes.InputInvalid, "A message names a session, or a client's key, or brings its own history.", "session_id", "Use one of the three.");
        }

        return message.ClientKey is { } key && !IsClientKey(key)
            ? new SigilError(ErrorCodes.InputInvalid, $"A client's session key has 1 to {MaxClientKey} visible ASCII characters.", "user")
            : null;
    }

    private static bool IsClientKey(string key)
    {
        foreach (var character in key)
        {
            if (character is <= ' ' or > '~')
            {
                return false;
            }
        }

        return key.Length is > 0 and <= MaxClientKey;
    }

    private static SigilError? CheckNumbers(InboundMessage message)
    {
        if (message.Temperature is { } temperature && temperature is not (>= 0 and <= 2))
        {
            return new SigilError(ErrorCodes.InputInvalid, "The temperature is a number from 0 to 2.", "temperature");
        }

        return message.MaxOutputTokens is < 1 or > 10_000_000
            ? new SigilError(ErrorCodes.InputInvalid, "The most tokens to write are 1 to 10,000,000.", "max_tokens")
            : null;
    }

    private static SigilError? CheckInstructions(string? instructions)
        => string.IsNullOrWhiteSpace(instructions) ? null : TextRules.Check(instructions, "instructions", MaxInstructionBytes);

    private static SigilError? CheckHistory(EphemeralHistory? history)
    {
        if (history is null)
        {
            return null;
        }

        if (history.Messages.Count > MaxHistory)
        {
            return new SigilError(ErrorCodes.RequestTooLarge, $"A history has at most {MaxHistory:N0} messages.", "messages", "Leave the oldest out.");
        }

        var bytes = 0L;
        for (var i = 0; i < history.Messages.Count; i++)
        {
            var message = history.Messages[i];
            if (message.Role is not (MessageRole.User or MessageRole.Assistant) || message.ToolCalls.Count > 0)
            {
                return new SigilError(ErrorCodes.InputInvalid, "A history holds texts of user and assistant only.", $"messages[{i}]");
            }

            var problem = TextRules.Check(message.Content, $"messages[{i}].content", TextRules.MaxContentBytes) ?? ImageRules.Check(message.Images, $"messages[{i}].images");
            if (problem is not null)
            {
                return problem;
            }

            bytes += TextRules.BytesOf(message.Content);
        }

        return bytes <= MaxHistoryBytes
            ? null
            : new SigilError(ErrorCodes.RequestTooLarge, $"A history has at most {MaxHistoryBytes:N0} bytes of text.", "messages", "Leave the oldest out.");
    }
}
