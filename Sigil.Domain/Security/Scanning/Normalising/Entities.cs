// SPDX-License-Identifier: Apache-2.0

using System.Net;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Decodes HTML entities until none is left, at most ten times.</summary>
internal static class Entities
{
    private const int MaxPasses = 10;
    private const int MaxEntity = 32;

    public static TextView Decode(TextView view)
    {
        for (var pass = 0; pass < MaxPasses && view.Text.Contains('&', StringComparison.Ordinal); pass++)
        {
            var decoded = Once(view);
            if (decoded.Text.Length == view.Text.Length)
            {
                break;
            }

            view = decoded;
        }

        return view;
    }

    private static TextView Once(TextView view)
    {
        var text = view.Text;
        var builder = new ViewBuilder(view, text.Length);
        var done = 0;
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', Math.Max(done, at + 1)))
        {
            if (Entity(text, at) is var (length, value))
            {
                builder.Copy(done, at - done);
                builder.Add(value, at);
                done = at + length;
            }
        }

        builder.Copy(done, text.Length - done);
        return builder.Build(text.Length);
    }

    private static (int Length, string Value)? Entity(string text, int start)
    {
        var end = text.AsSpan(start, Math.Min(MaxEntity, text.Length - start)).IndexOf(';');
        if (end < 2)
        {
            return null;
        }

        var entity = text.Substring(start, end + 1);
        var value = WebUtility.HtmlDecode(entity);
        return value == entity ? null : (entity.Length, value);
    }
}
