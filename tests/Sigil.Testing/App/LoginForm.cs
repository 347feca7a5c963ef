// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Testing;

/// <summary>Fills in the sign-in page as a browser would.</summary>
public static partial class LoginForm
{
    /// <summary>Opens the page and sends the token with the page's own hidden fields.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, string token, string? returnUrl = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var fields = await FieldsAsync(client);
        fields["token"] = token;
        if (returnUrl is not null)
        {
            fields["returnUrl"] = returnUrl;
        }

        using var form = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = form };
        if (!client.DefaultRequestHeaders.Contains("Origin"))
        {
            request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        return await client.SendAsync(request);
    }

    /// <summary>The hidden fields of the page, the antiforgery token among them.</summary>
    public static async Task<Dictionary<string, string>> FieldsAsync(HttpClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        var page = await client.GetStringAsync(new Uri("/login", UriKind.Relative));
        return Inputs().Matches(page).ToDictionary(match => Attribute(match.Value, "name"), match => Attribute(match.Value, "value"), StringComparer.Ordinal);
    }

    private static string Attribute(string input, string name)
        => System.Net.WebUtility.HtmlDecode(Regex.Match(input, $"{name}=\"([^\"]*)\"").Groups[1].Value);

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex Inputs();
}
