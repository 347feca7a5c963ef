// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;

namespace Sigil.Security.Tests.Fuzzing;

/// <summary>Changes seeds at random and gives them to a parser for a while. The time is <c>SIGIL_FUZZ_SECONDS</c>, half a second without it; a failure names the seed that repeats it.</summary>
internal sealed class Mutator(int seed, params string[] seeds)
{
    private static readonly string[] Dictionary =
    [
        "\0", "\ufeff", "\u202e", "\ud800", "\udc00", "\r\n", "\n\n", "\t", "{", "}", "[", "]", "\"", "'", "`", "```", "\\", "\\u0000", "%00", "%2e%2e", "../", "&amp;", "&#x0;", "<", ">", "<!--", "-->", "]]>", "javascript:", "data:",
        "*", "**", "*a*a*", ".", "..", "://", "@", "#", "?", ":", "&a", "*a", "<<: *a", "!!binary", "---", "...", "data: ", "event: ", "id: ", "retry: ", "-1", "1e999", "NaN", "null", "true", "0x7f", "[::1]", "xn--", "\U000E0041", "\u200b",
    ];

    private readonly Random _random = new(seed);

    public static TimeSpan Budget { get; } = TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("SIGIL_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0.5);

    /// <summary>Runs the parser until the time is up; every input that it does not survive is shown.</summary>
    public void Run(Action<string> parser)
    {
        var clock = Stopwatch.StartNew();
        for (var round = 0; clock.Elapsed < Budget; round++)
        {
            var input = Next();
            try
            {
                parser(input);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {seed}, round {round}: {exception.GetType().Name} for {System.Text.Json.JsonSerializer.Serialize(input)}", exception);
            }
        }
    }

    private string Next()
    {
        var text = seeds[_random.Next(seeds.Length)];
        for (var changes = _random.Next(1, 8); changes > 0; changes--)
        {
            text = Change(text);
        }

        return text;
    }

    private string Change(string text)
    {
        var at = _random.Next(text.Length + 1);
        var length = _random.Next(Math.Min(32, text.Length - at) + 1);
        return _random.Next(6) switch
        {
            0 => text.Insert(at, Dictionary[_random.Next(Dictionary.Length)]),
            1 => text.Remove(at, length),
            2 => text.Insert(at, text.Substring(at, length)),
            3 => text.Insert(at, ((char)_random.Next(char.MaxValue)).ToString()),
            4 when text.Length < 4096 => text.Insert(at, string.Concat(Enumerable.Repeat(Dictionary[_random.Next(Dictionary.Length)], _random.Next(2, 64)))),
            _ => text.Insert(at, seeds[_random.Next(seeds.Length)]),
        };
    }
}
