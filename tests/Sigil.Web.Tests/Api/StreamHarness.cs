// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Testing;
using Sigil.Web.Api.Streaming;
using Sigil.Web.Authentication;

namespace Sigil.Web.Tests.Api;

/// <summary>Runs the pump against a response in memory, with a clock, a credential and a membership that the test controls.</summary>
internal sealed class StreamHarness : ICallerResolver, IWorkspaceAccess, IHostApplicationLifetime, IDisposable
{
    private readonly Pipe _body = new(new PipeOptions(pauseWriterThreshold: 0));
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _aborted = new();

    public StreamHarness()
    {
        Context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(_body.Writer.AsStream()));
        Context.RequestAborted = _aborted.Token;
    }

    public ManualTime Time { get; } = new();

    public DefaultHttpContext Context { get; } = new();

    public bool CredentialCounts { get; set; } = true;

    public bool Admitted { get; set; } = true;

    public CancellationToken ApplicationStarted => default;

    public CancellationToken ApplicationStopping => _stopping.Token;

    public CancellationToken ApplicationStopped => default;

    public Task RunAsync(FakeTurnStream turn, long after = 0, ITurnEventWriter? writer = null)
        => new EventStreamPump(new StreamLease(this, this), Time, this).RunAsync(Context, turn.Handle, after, writer ?? new TurnEventWriter());

    /// <summary>Reads the response until it holds the text.</summary>
    public async Task<string> ReadUntilAsync(string text)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var result = await _body.Reader.ReadAsync(limit.Token);
            var read = Encoding.UTF8.GetString(result.Buffer);
            _body.Reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            if (read.Contains(text, StringComparison.Ordinal))
            {
                return read;
            }
        }
    }

    /// <summary>Everything that was written.</summary>
    public async Task<string> ReadAllAsync()
    {
        await _body.Writer.CompleteAsync();
        var result = await _body.Reader.ReadAtLeastAsync(int.MaxValue);
        return Encoding.UTF8.GetString(result.Buffer);
    }

    public void Abort() => _aborted.Cancel();

    public void StopApplication() => _stopping.Cancel();

    public ValueTask<Caller?> ResolveAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
        => ValueTask.FromResult(CredentialCounts ? new Caller(UserId.Parse("usr_1"), "Ada", CapabilitySet.Parse(["*"]), "api", null) : null);

    public ValueTask<Outcome<Workspace>> OpenAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<Workspace>>(Admitted ? new Workspace { Id = id, CreatedAt = Time.GetUtcNow() } : SigilError.NotFound("workspace"));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(Caller caller, CancellationToken cancellationToken) => throw new NotSupportedException();

    public void Dispose()
    {
        _stopping.Dispose();
        _aborted.Dispose();
    }
}
