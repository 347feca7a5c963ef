// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Prompting;

/// <summary>Gives every turn its own boundary: unguessable, and the same again when the turn is replayed as history, so that a vendor's prompt cache still recognises it.</summary>
internal sealed class FenceSource(IIdSource ids)
{
    private const int BoundaryBytes = 10;
    private readonly byte[] _key = Encoding.ASCII.GetBytes(ids.NewSecret());

    public UntrustedFence For(TurnId turnId)
    {
        Span<byte> text = stackalloc byte[IdText.MaxLength];
        var length = Encoding.ASCII.GetBytes(turnId.Value, text);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, text[..length], hash);
        return new UntrustedFence(Convert.ToHexStringLower(hash[..BoundaryBytes]));
    }
}
