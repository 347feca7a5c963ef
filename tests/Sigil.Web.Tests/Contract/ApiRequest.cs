// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Headers;
using System.Text;

namespace Sigil.Web.Tests.Contract;

/// <summary>A generated request, and what was done to it in words.</summary>
internal sealed record ApiRequest(ApiOperation Operation, string What, string Address)
{
    public byte[]? Body { get; init; }

    public string MediaType { get; init; } = "application/json";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether the client is to blame for sure: the answer has to be a 4xx.</summary>
    public bool Broken { get; init; } = true;

    public ApiRequest With(string? body) => this with { Body = body is null ? null : Encoding.UTF8.GetBytes(body) };

    public HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(new HttpMethod(Operation.Method), Address);
        if (Body is not null)
        {
            message.Content = new ByteArrayContent(Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(MediaType);
        }

        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        message.Headers.ExpectContinue = Body?.Length > 64 * 1024;
        return message;
    }

    public override string ToString() => $"{Operation.Name} ({What})";
}
