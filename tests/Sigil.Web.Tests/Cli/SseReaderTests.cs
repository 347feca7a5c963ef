// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Tests.Cli;

public sealed class SseReaderTests
{
    [Theory]
    [InlineData("event: done\ndata: {}\n\n", "done|{}")]
    [InlineData("data: one\ndata: two\n\n", "message|one\ntwo")]
    [InlineData("data:  two blanks\n\n", "message| two blanks")]
    [InlineData("data:none\n\n", "message|none")]
    [InlineData(": heartbeat\n\nevent: a\nid: 7\nretry: 5\ndata: x\n\n\n\n", "a|x")]
    [InlineData("event: lonely\n\ndata: x\n\n", "message|x")]
    [InlineData("data: x\r\n\r\n", "message|x")]
    [InlineData("event: cut\ndata: x\n", "")]
    public async Task Read_Frames_FollowTheStandard(string wire, string expected)
    {
        var seen = new List<string>();
        await foreach (var received in SseReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(wire)), CancellationToken.None))
        {
            seen.Add($"{received.Name}|{received.Data}");
        }

        Assert.Equal(expected, string.Join(";", seen));
    }
}
