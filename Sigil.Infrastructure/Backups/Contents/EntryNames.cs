// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Infrastructure.Backups.Contents;

/// <summary>Which paths may stand in a backup, and be made by one: below the data directory, meaning the same on every system, each once (AR-1, AR-4, PT-1, PT-5).</summary>
internal sealed class EntryNames
{
    private const int MaxLength = 1024;
    private const int MaxSegment = 200;
    private const int MaxDepth = 16;

    private static readonly HashSet<string> Devices = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    // File systems differ in whether they tell capitals apart; a backup must fit all of them.
    private readonly HashSet<string> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _directories = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the path; false when it is not fit, or another file's or directory's.</summary>
    public bool TryAdd(string path)
    {
        var segments = path.Split('/');
        if (path.Length is 0 or > MaxLength || segments.Length > MaxDepth || !Array.TrueForAll(segments, IsFit) || IsTransient(segments[0]))
        {
            return false;
        }

        var above = segments[..^1].Select((_, depth) => string.Join('/', segments[..(depth + 1)])).ToList();
        if (_directories.Contains(path) || above.Exists(_files.Contains) || !_files.Add(path))
        {
            return false;
        }

        _directories.UnionWith(above);
        return true;
    }

    /// <summary>Directories of the data directory that hold no data: of the running process, and copies from before migrations.</summary>
    public static bool IsTransient(string first)
        => first.Equals("run", StringComparison.OrdinalIgnoreCase) || first.Equals("backups", StringComparison.OrdinalIgnoreCase);

    private static bool IsFit(string segment)
        => segment.Length is > 0 and <= MaxSegment && segment is not ("." or "..") && segment[^1] is not ('.' or ' ') && segment[0] != ' '
            && !segment.Any(character => char.IsControl(character) || character is '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' or '\uFFFD' || char.IsSurrogate(character))
            && segment.IsNormalized(NormalizationForm.FormC) && !Devices.Contains(segment.Split('.')[0]);
}
