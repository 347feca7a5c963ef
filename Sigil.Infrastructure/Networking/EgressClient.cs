// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Egress;

namespace Sigil.Infrastructure.Networking;

/// <summary>The one client for everything but models. It takes no proxy from the environment, keeps no cookies, unpacks nothing, follows redirects only as far as each hop is allowed by itself, and connects to the
/// addresses that were checked and to no others (SS-5).</summary>
internal sealed partial class EgressClient : IEgress, IDisposable
{
    private readonly EgressGate _gate;
    private readonly EgressLimits _limits;
    private readonly IAuditTrail _audit;
    private readonly TimeProvider _time;
    private readonly ILogger<EgressClient> _logger;
    private readonly EgressSecrets _secrets;
    private readonly HttpMessageInvoker _client;

    public EgressClient(EgressGate gate, EgressLimits limits, EgressSecrets secrets, IAuditTrail audit, TimeProvider time, ILogger<EgressClient> logger)
    {
        (_gate, _limits, _secrets, _audit, _time, _logger) = (gate, limits, secrets, audit, time, logger);
        _client = new HttpMessageInvoker(OutboundSockets.Handler(limits.Connect, 32, TimeSpan.FromMinutes(1), AddressesAsync));
    }

    public ValueTask<EgressVerdict> CheckAsync(WorkspaceId workspaceId, string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(url);
        return _gate.JudgeAsync(workspaceId, url, cancellationToken);
    }

    public async ValueTask<EgressResponse> GetAsync(EgressCaller caller, string url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(url);
        return await InTimeAsync(stop => FollowAsync(caller, url, stop), cancellationToken);
    }

    public async ValueTask<EgressResponse> SendAsync(EgressCaller caller, EgressRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(request);
        EgressHeaders.Check(request.Headers);
        return await InTimeAsync(stop => SendAsync(request, caller, stop), cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private async Task<EgressResponse> InTimeAsync(Func<CancellationToken, Task<EgressResponse>> send, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(_limits.Whole, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await send(either.Token);
        }
        catch (OperationCanceledException) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new EgressException("timeout", $"The host did not answer in full within {_limits.Whole.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException exception) when (exception.InnerException is EgressException refused)
        {
            throw refused;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or SocketException)
        {
            throw new EgressException("unreachable", "The host could not be reached, or broke off.");
        }
    }

    private async Task<EgressResponse> SendAsync(EgressRequest request, EgressCaller caller, CancellationToken cancellationToken)
    {
        var verdict = _secrets.Judge(await _gate.JudgeAsync(caller.WorkspaceId, request.Url, cancellationToken));
        if (verdict.Allowed && _secrets.Holds(request))
        {
            verdict = verdict with { Allowed = false, Rule = EgressRules.KnownSecret, Reason = "A header or the body holds the value of a secret." };
        }

        await RequireAsync(caller, verdict);
        var target = await _secrets.PutInAsync(caller, verdict.Url!, cancellationToken);
        var filled = await _secrets.PutInAsync(caller, verdict.Url!, request, cancellationToken);
        using var message = Message(filled, target);
        using var response = await _client.SendAsync(message, cancellationToken);
        return await ReadAsync(response, verdict.Url!, cancellationToken);
    }

    private static HttpRequestMessage Message(EgressRequest request, Uri target)
    {
        var message = new HttpRequestMessage(new HttpMethod(request.Method), target) { Version = HttpVersion.Version11 };
        if (request.Body is { } body)
        {
            message.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            message.Content.Headers.TryAddWithoutValidation("Content-Type", $"{request.MediaType}; charset=utf-8");
        }

        foreach (var (name, value) in request.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        if (!message.Headers.Contains("User-Agent"))
        {
            message.Headers.TryAddWithoutValidation("User-Agent", "sigil");
        }

        return message;
    }

    private async Task<EgressResponse> FollowAsync(EgressCaller caller, string url, CancellationToken cancellationToken)
    {
        Uri? before = null;
        for (var hop = 0; hop <= _limits.Redirects; hop++)
        {
            var verdict = await _gate.JudgeAsync(caller.WorkspaceId, url, cancellationToken);
            if (verdict.Allowed && before is { Scheme: "https" } && verdict.Url!.Scheme == "http")
            {
                verdict = verdict with { Allowed = false, Rule = EgressRules.Downgrade, Reason = "A redirect led from https to plain http." };
            }

            verdict = _secrets.Judge(verdict);
            await RequireAsync(caller, verdict);

            // Only what the caller wrote: a server that redirects does not choose where a secret is put.
            var target = hop == 0 ? await _secrets.PutInAsync(caller, verdict.Url!, cancellationToken) : verdict.Url!;
            using var response = await SendAsync(target, cancellationToken);
            if (Next(response, verdict.Url!) is not { } next)
            {
                return await ReadAsync(response, verdict.Url!, cancellationToken);
            }

            (before, url) = (verdict.Url, next);
        }

        throw new EgressException(EgressRules.TooManyRedirects, $"There were more than {_limits.Redirects} redirects.");
    }

    private async ValueTask RequireAsync(EgressCaller caller, EgressVerdict verdict)
    {
        await RecordAsync(caller, verdict);
        if (!verdict.Allowed)
        {
            throw new EgressException(verdict.Rule!, verdict.Reason!);
        }
    }

    private Task<HttpResponseMessage> SendAsync(Uri url, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url) { Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("User-Agent", "sigil");
        request.Headers.TryAddWithoutValidation("Accept", "text/html, text/plain, application/json, application/xml;q=0.9, */*;q=0.1");
        return _client.SendAsync(request, cancellationToken);
    }

    /// <summary>Where a redirect leads; null when it is none.</summary>
    private static string? Next(HttpResponseMessage response, Uri url)
        => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location
            ? (location.IsAbsoluteUri ? location : new Uri(url, location)).OriginalString
            : null;

    private async Task<EgressResponse> ReadAsync(HttpResponseMessage response, Uri url, CancellationToken cancellationToken)
    {
        // It was not asked for; what arrives packed could be a thousand times as large.
        if (response.Content.Headers.ContentEncoding.Count > 0)
        {
            throw new EgressException("encoded", "The host sent a packed answer, although none was asked for.");
        }

        if (response.Content.Headers.ContentLength > _limits.BodyBytes)
        {
            throw TooLarge();
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        var bytes = new byte[_limits.BodyBytes + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > _limits.BodyBytes)
        {
            throw TooLarge();
        }

        var type = response.Content.Headers.ContentType;
        return new EgressResponse(url, (int)response.StatusCode, type?.MediaType?.ToLowerInvariant() ?? "", EncodingOf(type?.CharSet).GetString(bytes, 0, length)) { Headers = EgressHeaders.Read(response) };
    }

    private EgressException TooLarge() => new("too_large", $"The answer has more than {_limits.BodyBytes / 1024} KiB, which is the most that is taken.");

    private static Encoding EncodingOf(string? charset) => charset?.Trim('"').ToLowerInvariant() switch
    {
        "iso-8859-1" or "latin1" or "windows-1252" => Encoding.Latin1,
        "utf-16" or "utf-16le" => Encoding.Unicode,
        _ => Encoding.UTF8,
    };

    /// <summary>Resolved again, checked again, and connected to just these: an answer that differs from the one before leads nowhere else.</summary>
    private async Task<IPAddress[]> AddressesAsync(DnsEndPoint target, CancellationToken cancellationToken)
    {
        var addresses = await _gate.AddressesAsync(target.Host, target.Port, cancellationToken);
        return addresses.Length > 0 ? addresses : throw new EgressException(EgressRules.AddressRefused, $"{target.Host} leads to an address that is not on the public internet.");
    }

    /// <summary>Before anything is sent: what cannot be recorded does not leave.</summary>
    private async ValueTask RecordAsync(EgressCaller caller, EgressVerdict verdict)
    {
        try
        {
            await _audit.AppendAsync(
                new AuditEntry
                {
                    Action = verdict.Allowed ? AuditActions.EgressAllowed : AuditActions.EgressDenied,
                    Result = verdict.Allowed ? "allowed" : "denied",
                    Actor = caller.UserId.Value,
                    WorkspaceId = caller.WorkspaceId,
                    SessionId = caller.SessionId,
                    Details = new Dictionary<string, string> { ["rule"] = verdict.Rule!, ["host"] = verdict.Url?.Host ?? "", ["scheme"] = verdict.Url?.Scheme ?? "" },
                },
                CancellationToken.None);
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            LogNotAudited(exception, verdict.Rule!);
            throw new EgressException("audit_unavailable", "The request could not be recorded, so it was not sent.");
        }
    }

    [LoggerMessage(7001, LogLevel.Error, "A request ({Rule}) could not be audited and was not sent")]
    private partial void LogNotAudited(Exception exception, string rule);
}
