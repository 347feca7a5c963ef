// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Api.Results;

/// <summary>Answers that a browser saves as a file.</summary>
internal static class Download
{
    private const int MaxName = 60;

    /// <summary>Sets the headers; the file is never shown inline and never kept by a cache.</summary>
    /// <param name="response">The response.</param>
    /// <param name="contentType">The content's type.</param>
    /// <param name="fileName">Of <see cref="FileName"/>.</param>
    public static void Announce(HttpResponse response, string contentType, string fileName)
    {
        response.ContentType = contentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
    }

    /// <summary>A name made of a-z, 0-9 and '-', whatever the title holds: no path, no device, no hidden file, no second extension (PT-8).</summary>
    public static string FileName(string title, string id, string extension)
    {
        var name = new StringBuilder("sigil-");
        foreach (var character in title)
        {
            if (name.Length == MaxName)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(character))
            {
                name.Append(char.ToLowerInvariant(character));
            }
            else if (name[^1] != '-')
            {
                name.Append('-');
            }
        }

        if (name[^1] != '-')
        {
            name.Append('-');
        }

        return $"{name}{id}.{extension}";
    }
}
