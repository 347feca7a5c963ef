// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Prompting;

/// <summary>Reads fenced content back, for whoever stands in for a model.</summary>
public static class UntrustedText
{
    private const string Opening = "<untrusted ";
    private const string Closing = "\n</untrusted ";

    /// <summary>What is inside the fence when the text is one fenced block, else the text itself.</summary>
    public static string Unwrap(string text)
    {
        var start = text.StartsWith(Opening, StringComparison.Ordinal) ? text.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        var end = text.LastIndexOf(Closing, StringComparison.Ordinal);
        return start > 0 && end >= start - 1 ? text[start..Math.Max(start, end)] : text;
    }
}
