// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>Token counts that the stub reports, in the vendor's own way of counting; nothing checks them, so that tests can send nonsense.</summary>
public sealed record StubUsage(long Input, long Output, long CacheRead = 0, long CacheWrite = 0);
