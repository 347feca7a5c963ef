// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Web.Api.Chat;
using Sigil.Web.Api.Streaming;
using Sigil.Web.Cli.Client;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>One message and its answer, event by event.</summary>
internal sealed class ChatTurn(GatewayClient gateway, Interrupts interrupts, IChatOutput output)
{
    private readonly TaskCompletionSource _accepted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _stopping = Task.CompletedTask;
    private string _turnId = "";
    private string _status = "";

    /// <summary>The session that the message went to.</summary>
    public string? SessionId { get; private set; }

    /// <summary>Sends the message and prints what comes; answers with an exit code.</summary>
    public async Task<int> RunAsync(ChatBody message)
    {
        using var stream = await gateway.StreamAsync($"{SigilUrls.ApiRoot}/chat/stream", message, CliJsonContext.Default.ChatBody, interrupts.Leave);
        interrupts.DuringAnswer(() => _stopping = StopAsync(message.WorkspaceId));
        try
        {
            await foreach (var received in stream.ReadAsync(interrupts.Leave))
            {
                Take(received);
            }
        }
        finally
        {
            interrupts.DuringAnswer(null);
        }

        await _stopping;
        output.End();
        return _status switch
        {
            "completed" => ExitCodes.Success,
            "cancelled" => ExitCodes.Cancelled,
            _ => ExitCodes.Failure,
        };
    }

    private void Take(SseEvent received)
    {
        JsonElement data;
        try
        {
            data = JsonElement.Parse(received.Data);
        }
        catch (JsonException)
        {
            throw new CliException("The answer is not one of a gateway's", ExitCodes.Failure, "check the address");
        }

        switch (received.Name)
        {
            case SseEventNames.SessionId:
                SessionId = data.GetProperty("session_id").GetString();
                _turnId = data.GetProperty("turn_id").GetString() ?? "";
                _accepted.TrySetResult();
                break;
            case SseEventNames.Done:
                _status = data.GetProperty("status").GetString() ?? "";
                break;
        }

        output.Take(received.Name, data);
    }

    /// <summary>Stops the turn at the gateway; the stream then ends by itself.</summary>
    private async Task StopAsync(string workspaceId)
    {
        await _accepted.Task.WaitAsync(interrupts.Leave);
        var path = $"{SigilUrls.ApiRoot}/workspaces/{Uri.EscapeDataString(workspaceId)}/sessions/{Uri.EscapeDataString(SessionId!)}/turns/{Uri.EscapeDataString(_turnId)}/cancel";
        await gateway.PostAsync(path, CliJsonContext.Default.CancelAnswer, interrupts.Leave);
    }
}
