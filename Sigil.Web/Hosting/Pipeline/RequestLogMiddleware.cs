// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Notes each request: method, path and outcome. Query, headers and bodies may hold secrets and are never logged (SH-1).</summary>
internal sealed partial class RequestLogMiddleware(RequestDelegate next, ILogger<RequestLogMiddleware> logger)
{
    private const int MaxPath = 256;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Log(context, Stopwatch.GetElapsedTime(start));
        }
    }

    private void Log(HttpContext context, TimeSpan elapsed)
    {
        var level = context.Response.StatusCode >= StatusCodes.Status400BadRequest ? LogLevel.Information : LogLevel.Debug;
        if (logger.IsEnabled(level))
        {
            // The encoded form has no control characters; the cut keeps a stranger from filling the log (LA-1, LA-2).
            var path = context.Request.Path.ToUriComponent();
            LogRequest(logger, level, context.Request.Method, path.Length > MaxPath ? path[..MaxPath] : path, context.Response.StatusCode, elapsed.TotalMilliseconds);
        }
    }

    [LoggerMessage(EventId = 1001, Message = "{Method} {Path} answered {Status} in {Milliseconds:F0} ms")]
    private static partial void LogRequest(ILogger logger, LogLevel level, string method, string path, int status, double milliseconds);
}
