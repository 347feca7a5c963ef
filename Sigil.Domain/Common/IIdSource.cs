// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common;

/// <summary>Makes ids and random secrets; injected so that tests can be deterministic.</summary>
public interface IIdSource
{
    /// <summary>A new id that sorts after every id made earlier by this process: <paramref name="prefix"/>, '_' and 26 characters a-z, 0-9.</summary>
    string NewId(string prefix);

    /// <summary><paramref name="bytes"/> bytes from the cryptographic generator as base64url text without padding.</summary>
    string NewSecret(int bytes = 32);
}
