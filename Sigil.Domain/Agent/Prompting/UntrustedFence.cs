// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Prompting;

/// <summary>Marks content for the model as data that somebody else wrote. The boundary cannot be guessed, so nothing inside can close the fence; who wrote the content stands in the fence's head, where no content can put it (PI-D4).</summary>
internal sealed class UntrustedFence(string boundary)
{
    private const int MaxLabel = 64;
    private const string Removed = "[removed]";

    /// <summary>The random part of both lines of the fence.</summary>
    public string Boundary => boundary;

    /// <summary>Wraps content.</summary>
    /// <param name="source">What kind of origin it has, for example <c>tool</c>; a constant of the program.</param>
    /// <param name="name">Which one; letters, digits, '_', '-' and '.' of it are kept.</param>
    /// <param name="content">What was written.</param>
    public string Wrap(string source, string name, string content)
    {
        // A turn's own output can carry the boundary back into a later result of the same turn.
        var safe = content.Contains(boundary, StringComparison.OrdinalIgnoreCase) ? content.Replace(boundary, Removed, StringComparison.OrdinalIgnoreCase) : content;
        return $"<untrusted source=\"{source}\" name=\"{Label(name)}\" boundary=\"{boundary}\">\n{safe}\n</untrusted boundary=\"{boundary}\">";
    }

    private static string Label(string name)
    {
        var length = Math.Min(name.Length, MaxLabel);
        return string.Create(length, name, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsAsciiLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.' ? text[i] : '_';
            }
        });
    }
}
