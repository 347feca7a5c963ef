// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>
/// Stands between the vendors' packages and the network: waits for the head only so long, turns every answer that is not a success into a <see cref="VendorResponseException"/>
/// (the packages differ in what they keep of one, and neither keeps Retry-After), and guards the body. On the way out it removes what a vendor need not know.
/// </summary>
internal sealed class VendorResponseHandler(ProviderHttpLimits limits, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        OutboundHeaders.Clean(request.Headers);
        var response = await SendWithinAsync(request, cancellationToken);
        try
        {
            await GuardAsync(response, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> SendWithinAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(limits.Head, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await base.SendAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new VendorTimeoutException("answer", limits.Head);
        }
    }

    private async Task GuardAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = new GuardedStream(await response.Content.ReadAsStreamAsync(cancellationToken), limits, time);
        if (!response.IsSuccessStatusCode)
        {
            var text = await ReadErrorAsync(body, cancellationToken);
            throw new VendorResponseException((int)response.StatusCode, text, RetryAfterHeader.Read(response.Headers, time.GetUtcNow()));
        }

        var guarded = new StreamContent(body);
        foreach (var (name, values) in response.Content.Headers)
        {
            guarded.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = guarded;
    }

    private async Task<string> ReadErrorAsync(GuardedStream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[limits.ErrorBytes];
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return Encoding.UTF8.GetString(buffer, 0, length);
        }
        catch (IOException)
        {
            // The status is known, and says more than a body that broke off.
            return "";
        }
    }
}
