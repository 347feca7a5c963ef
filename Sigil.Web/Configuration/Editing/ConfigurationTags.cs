// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Numbers what a reader of the configuration has seen: the file and what is in force. The number is keyed, as a plain hash of the file would let anybody try secrets against it.</summary>
internal sealed class ConfigurationTags
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The number; not negative.</summary>
    public long Of(string text, ConfigurationState state)
    {
        var data = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{state.Generation} {state.Refused?.At.UtcTicks ?? 0} {text}"));
        return BinaryPrimitives.ReadInt64BigEndian(HMACSHA256.HashData(_key, data)) & long.MaxValue;
    }
}
