// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using System.Security.Cryptography;

namespace Sigil.Domain.Common;

/// <summary>Ids from the clock, a counter and the cryptographic generator: 48 bits of milliseconds, 16 of a counter, 64 random bits.</summary>
internal sealed class IdSource(TimeProvider time) : IIdSource
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly Lock _lock = new();
    private ulong _last;

    public string NewId(string prefix)
    {
        var high = NextMonotonic();
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        return string.Create(prefix.Length + 27, (prefix, high, BitConverter.ToUInt64(random)), static (span, state) =>
        {
            state.prefix.CopyTo(span);
            span[state.prefix.Length] = '_';
            Encode(state.high, span.Slice(state.prefix.Length + 1, 13));
            Encode(state.Item3, span.Slice(state.prefix.Length + 14, 13));
        });
    }

    public string NewSecret(int bytes = 32) => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(bytes));

    private ulong NextMonotonic()
    {
        var now = (ulong)time.GetUtcNow().ToUnixTimeMilliseconds() << 16;
        lock (_lock)
        {
            _last = Math.Max(_last + 1, now);
            return _last;
        }
    }

    private static void Encode(ulong value, Span<char> target)
    {
        for (var i = target.Length - 1; i >= 0; i--)
        {
            target[i] = Alphabet[(int)(value & 31)];
            value >>= 5;
        }
    }
}
