// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Configuration.Reading;

/// <summary>One thing that is wrong with the configuration.</summary>
/// <param name="Source">Where: a line of the file, a variable or a flag.</param>
/// <param name="Key">The key; empty when the file itself is wrong.</param>
/// <param name="Message">What is wrong and what would be right. It holds no secret.</param>
public sealed record ConfigProblem(string Source, string Key, string Message)
{
    private const string LinePrefix = "line ";

    /// <summary>The line of the file, where that is the source.</summary>
    public int? Line => Source.StartsWith(LinePrefix, StringComparison.Ordinal) && int.TryParse(Source.AsSpan(LinePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;

    /// <inheritdoc/>
    public override string ToString() => Key.Length == 0 ? $"{Source}: {Message}" : $"{Source}: {Key}: {Message}";
}
