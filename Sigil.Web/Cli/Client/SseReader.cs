// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using System.Text;

namespace Sigil.Web.Cli.Client;

/// <summary>Reads server-sent events: a blank line dispatches, data lines join with a line feed, one blank after the colon goes, comments are skipped, and an unfinished last event is dropped.</summary>
internal static class SseReader
{
    public static async IAsyncEnumerable<SseEvent> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        string? name = null, id = null;
        StringBuilder? data = null;
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                if (data is not null)
                {
                    yield return new SseEvent(name ?? "message", id, data.ToString());
                }

                (name, data) = (null, null);
                continue;
            }

            var (field, value) = Split(line);
            switch (field)
            {
                case "event":
                    name = value;
                    break;
                case "id":
                    id = value;
                    break;
                case "data":
                    data = data is null ? new StringBuilder(value) : data.Append('\n').Append(value);
                    break;
            }
        }
    }

    private static (string Field, string Value) Split(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return (line, "");
        }

        var start = colon + 1 < line.Length && line[colon + 1] == ' ' ? colon + 2 : colon + 1;
        return (line[..colon], line[start..]);
    }
}
