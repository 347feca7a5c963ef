// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Channels;

/// <summary>A client's key for a message: however often the message is sent with it, it is taken once (scope: user, workspace, operation; kept for 24 hours).</summary>
/// <param name="Operation">By which way it came.</param>
/// <param name="Key">1 to 128 visible ASCII characters.</param>
/// <param name="Fingerprint">A hash of the whole request: the key with another one is refused.</param>
public sealed record OnceKey(string Operation, string Key, string Fingerprint);
