// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sigil.Benchmarks.Load;

/// <summary>A model that answers at once, in OpenAI's streaming wire form: the request is read and thrown away, the answer is the same bytes each time.</summary>
internal sealed class StubModel : IAsyncDisposable
{
    private static readonly string[] _words = ["The", " weather", " is", " fine", " today", ",", " with", " a", " light", " wind", "."];
    private static readonly byte[] _answer = Encoding.UTF8.GetBytes(Answer());
    private readonly WebApplication _app;

    private StubModel(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<StubModel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        return new StubModel(app);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        await context.Request.BodyReader.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "text/event-stream";
        await context.Response.BodyWriter.WriteAsync(_answer, context.RequestAborted);
    }

    private static string Answer()
    {
        const string Head = "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"created\":0,\"model\":\"stub\",\"choices\":[";
        var text = new StringBuilder();
        foreach (var word in _words)
        {
            text.Append(Head).Append("{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"").Append(word).Append("\"},\"finish_reason\":null}]}\n\n");
        }

        return text
            .Append(Head).Append("{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n")
            .Append(Head).Append("],\"usage\":{\"prompt_tokens\":200,\"completion_tokens\":11,\"total_tokens\":211}}\n\n")
            .Append("data: [DONE]\n\n")
            .ToString();
    }
}
