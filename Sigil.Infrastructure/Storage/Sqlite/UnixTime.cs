// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>Times as the databases keep them: Unix milliseconds, UTC.</summary>
internal static class UnixTime
{
    public static long ToStored(this DateTimeOffset time) => time.ToUnixTimeMilliseconds();

    public static long? ToStored(this DateTimeOffset? time) => time?.ToUnixTimeMilliseconds();

    public static DateTimeOffset FromStored(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static DateTimeOffset? FromStored(long? milliseconds)
        => milliseconds is { } value ? DateTimeOffset.FromUnixTimeMilliseconds(value) : null;
}
