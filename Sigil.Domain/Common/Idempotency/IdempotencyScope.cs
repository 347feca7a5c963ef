// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;

namespace Sigil.Domain.Common.Idempotency;

/// <summary>Within what a client's key means something: the same key of another user, in another workspace or for another operation is a different one (CW-2).</summary>
/// <param name="UserId">Whose key it is.</param>
/// <param name="Workspace">The workspace's id, or an empty text for what belongs to none.</param>
/// <param name="Operation">What is asked for, for example <c>SendMessage</c>.</param>
/// <param name="Key">The key as the client wrote it.</param>
public sealed record IdempotencyScope(UserId UserId, string Workspace, string Operation, string Key)
{
    /// <summary>Longest key in characters.</summary>
    public const int MaxKey = 128;

    /// <summary>Whether the text may be a key: 1 to <see cref="MaxKey"/> visible ASCII characters.</summary>
    public static bool IsKey(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length is > 0 and <= MaxKey && !text.AsSpan().ContainsAnyExceptInRange('!', '~');
    }

    /// <summary>The scope in one name of fixed length, from which the key cannot be read. None of the parts can hold the separator.</summary>
    internal string ToName() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{UserId}\n{Workspace}\n{Operation}\n{Key}")));
}
