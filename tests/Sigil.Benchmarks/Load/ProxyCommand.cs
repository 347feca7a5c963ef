// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Sigil.Benchmarks.Load;

/// <summary>The least that any gateway does: takes a request, hands it to the model and hands the answer back. A process of its own, so that its processor time can be read.</summary>
internal sealed class ProxyCommand : Command
{
    public ProxyCommand()
        : base("proxy", "Runs the bare proxy that 'load' compares with.")
    {
        var listen = new Argument<string>("listen");
        var model = new Argument<string>("model");
        Add(listen);
        Add(model);
        SetAction((arguments, cancellationToken) => RunAsync(arguments.GetRequiredValue(listen), new Uri(arguments.GetRequiredValue(model)), cancellationToken));
    }

    private static async Task RunAsync(string listen, Uri model, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls($"http://{listen}");
        await using var app = builder.Build();
        using var client = Loopback.CreateClient();
        app.Run(context => ForwardAsync(context, client, model));
        await app.StartAsync(cancellationToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task ForwardAsync(HttpContext context, HttpClient client, Uri model)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, model) { Content = new StreamContent(context.Request.Body) };
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
