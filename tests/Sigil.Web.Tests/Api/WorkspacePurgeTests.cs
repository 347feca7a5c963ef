// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Administration;
using Sigil.Domain.Common.Events;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class WorkspacePurgeTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly SigilAppFixture _gateway = new();

    public async Task InitializeAsync()
    {
        _gateway.Time = _time;
        await _gateway.StartAsync();
    }

    public Task DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Deleted_WhenTheGraceIsOver_GoesWithItsDirectory(bool restarted)
    {
        var owner = _gateway.ApiClient();
        var directory = Path.Combine(_gateway.DataDirectory, "workspaces", "gone");
        await owner.PostJsonAsync("/api/v1/workspaces", new { id = "gone" }).ReadAsync(HttpStatusCode.Created);
        await owner.PostJsonAsync("/api/v1/chat", new { content = "hi", workspace_id = "gone" }).ReadAsync();
        await owner.DeleteAsync("/api/v1/workspaces/gone").ReadAsync();
        Assert.True(Directory.Exists(directory));

        var seen = _gateway.App.Services.GetRequiredService<IGatewayEvents>().Last;
        if (restarted)
        {
            await _gateway.StopAsync();
            _time.Advance(TimeSpan.FromDays(7));
            await _gateway.StartAsync();
            owner = _gateway.ApiClient();
            seen = _time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
        }
        else
        {
            _time.Advance(TimeSpan.FromDays(7));
        }

        // The sweep runs beside the requests: it has begun when its entry is there, and a second one waits until it is through.
        await EntryAsync("workspace.purged", seen);
        Assert.Equal(0, await _gateway.App.Services.GetRequiredService<IWorkspaceSweep>().RunAsync(CancellationToken.None));
        Assert.False(Directory.Exists(directory));
        await owner.PostJsonAsync("/api/v1/workspaces", new { id = "gone" }).ReadAsync(HttpStatusCode.Created);
        Assert.Empty((await owner.GetAsync("/api/v1/workspaces/gone/sessions").ReadAsync()).List("sessions"));
    }

    /// <summary>Waits for an entry of the audit log after that place among the events.</summary>
    private async Task EntryAsync(string action, long after)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var posted in _gateway.App.Services.GetRequiredService<IGatewayEvents>().SubscribeAsync(after, limit.Token))
        {
            if (posted.Event is AuditEvent audited && audited.Action == action)
            {
                return;
            }
        }
    }
}
