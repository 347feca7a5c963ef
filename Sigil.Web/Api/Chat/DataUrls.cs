// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.Chat;

/// <summary>Images as data URLs. Nothing is ever fetched for a client: any other address is refused. What the bytes have to be is the conversations' rule.</summary>
internal static class DataUrls
{
    private const string Scheme = "data:";
    private const string Encoding = ";base64,";

    /// <summary>Reads the images of one message.</summary>
    public static Outcome<IReadOnlyList<ImagePart>> ReadAll(IReadOnlyList<string?>? urls, string field)
    {
        var images = new List<ImagePart>();
        foreach (var url in urls ?? [])
        {
            var image = Read(url, $"{field}[{images.Count}]");
            if (!image.Succeeded)
            {
                return image.Error;
            }

            images.Add(image.Value);
        }

        return images;
    }

    /// <summary>Reads one image.</summary>
    public static Outcome<ImagePart> Read(string? url, string field)
    {
        var comma = url?.IndexOf(Encoding, StringComparison.OrdinalIgnoreCase) ?? -1;
        return comma >= 0 && url!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? new ImagePart(url[Scheme.Length..comma].ToLowerInvariant(), url[(comma + Encoding.Length)..])
            : new SigilError(ErrorCodes.RequestInvalid, "An image must be a data URL; the gateway fetches nothing from other addresses.", field, "Send 'data:image/png;base64,…'.");
    }

    /// <summary>An image as a data URL.</summary>
    public static string Write(ImagePart image) => $"{Scheme}{image.MediaType}{Encoding}{image.Base64}";
}
