// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Brings a model's tool call into a form that every vendor takes back: a call that one of them refused in the history would make the session unusable.</summary>
internal sealed class ToolCallIntake(IIdSource ids, ToolCallSecrets secrets)
{
    private const int MaxName = 64;

    /// <summary>The call with an id that is unique in the turn, a well-formed name and arguments without secrets (TRAP: empty arguments are an empty object).</summary>
    public ToolCall Take(ToolCall call, TurnContext turn) => new(
        IsId(call.Id) && !Known(call.Id, turn) ? call.Id : ids.NewId("call"),
        Name(call.Name),
        string.IsNullOrWhiteSpace(call.Arguments) ? "{}" : secrets.Redact(call.Arguments.Replace('\0', '\ufffd')));

    private static bool IsId(string? id)
    {
        if (id is not { Length: > 0 and <= 40 })
        {
            return false;
        }

        foreach (var character in id)
        {
            if (!IsNameCharacter(character))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Known(string id, TurnContext turn)
    {
        foreach (var call in turn.Calls)
        {
            if (call.Id == id)
            {
                return true;
            }
        }

        foreach (var message in turn.Messages)
        {
            foreach (var call in message.ToolCalls)
            {
                if (call.Id == id)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Name(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return "unknown";
        }

        return string.Create(Math.Min(name.Length, MaxName), name, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = IsNameCharacter(text[i]) ? text[i] : '_';
            }
        });
    }

    private static bool IsNameCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
