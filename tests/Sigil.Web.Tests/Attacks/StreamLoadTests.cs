// SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common.Events;
using Sigil.Testing;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Attacks;

/// <summary>A thousand streams at once, most of which do not read: what they do not read is not kept for them.</summary>
[Trait("attack", "RX-1")]
public sealed class StreamLoadTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const int Streams = 1000, Attentive = 100;
    private const int Events = 400;

    // Unread, this is over 700 MB for the streams that do not read: far more than the limit.
    private const int EventSize = 2000;
    private const long Limit = 250L * 1024 * 1024;

    [Fact]
    public async Task Events_ToAThousandClientsOfWhichMostDoNotRead_TakeBoundedMemoryAndHoldUpNobody()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var clients = new List<Socket>();
        try
        {
            for (var i = 0; i < Streams; i++)
            {
                clients.Add(await OpenAsync(limit.Token));
            }

            var before = GC.GetTotalMemory(forceFullCollection: true);
            var reading = clients.Take(Attentive).Select(client => CountAsync(client, limit.Token)).ToList();
            var events = fixture.Gateway.App.Services.GetRequiredService<IGatewayEvents>();
            for (var i = 0; i < Events; i++)
            {
                events.Publish(new ConfigurationEvent(GatewayEventTypes.ConfigurationApplied, "file", [new string('k', EventSize)]));
                await Task.Yield();
            }

            var seen = await Task.WhenAll(reading);
            var answer = await fixture.Owner.ChatAsync("Still there?");
            var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

            Assert.All(seen, count => Assert.Equal(Events, count));
            Assert.Equal("Hello there.", answer.Text("content"));
            Assert.True(grown < Limit, $"The streams took {grown / 1024 / 1024} MB.");
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    /// <summary>A client that has asked for the events and read the head of the answer.</summary>
    private async Task<Socket> OpenAsync(CancellationToken cancellationToken)
    {
        // A small window, so that what is not read waits in the gateway and not in the kernel.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 8 * 1024, NoDelay = true };
        var address = fixture.Gateway.BaseAddress;
        await socket.ConnectAsync(address.Host, address.Port, cancellationToken);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET /api/v1/events?types=configuration HTTP/1.1\r\nHost: {address.Authority}\r\nAuthorization: Bearer {fixture.Gateway.OwnerToken}\r\n\r\n"), cancellationToken);
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("id: ", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, cancellationToken);
            Assert.NotEqual(0, read);
            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        Assert.StartsWith("HTTP/1.1 200", head.ToString(), StringComparison.Ordinal);
        return socket;
    }

    /// <summary>Reads until the last event has come.</summary>
    private static async Task<int> CountAsync(Socket socket, CancellationToken cancellationToken)
    {
        var mark = "event: configuration.applied\n"u8.ToArray();
        var (buffer, held, seen) = (new byte[16 * 1024], 0, 0);
        while (seen < Events)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(held), cancellationToken);
            if (read == 0)
            {
                break;
            }

            var start = 0;
            while (buffer.AsSpan(start, held + read - start).IndexOf(mark) is >= 0 and var at)
            {
                (seen, start) = (seen + 1, start + at + mark.Length);
            }

            // The end may hold the beginning of the next mark.
            var keep = Math.Min(held + read - start, mark.Length - 1);
            buffer.AsSpan(held + read - keep, keep).CopyTo(buffer);
            held = keep;
        }

        return seen;
    }
}
