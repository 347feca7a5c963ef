// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Json;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Writes a turn's events as OpenAI's chunks. Tool calls are the gateway's own business and are left out: the client sees the text that came of them.</summary>
internal sealed class CompletionChunkWriter(CompletionId completion, bool includeUsage) : ITurnEventWriter
{
    private TokenUsage? _usage;
    private bool _started;
    private bool _failed;
    private bool _midLine;
    private bool _newParagraph;

    public void Write(SseFrame frame, PositionedEvent positioned)
    {
        switch (positioned.Event)
        {
            case TextDelta delta:
                Start(frame);
                WriteChunk(frame, _newParagraph ? $"\n\n{delta.Text}" : delta.Text, null);
                (_midLine, _newParagraph) = (!delta.Text.EndsWith('\n'), false);
                break;
            case ToolCallEnded:
                // What the model says after its tools is another answer.
                _newParagraph = _midLine;
                break;
            case TurnUsage usage:
                _usage = usage.Usage;
                break;
            case TurnError { Error: var error }:
                WriteCut(frame, error);
                break;
            case TurnEnded ended when !_failed:
                Start(frame);
                WriteChunk(frame, null, FinishReasons.Of(ended.StopReason));
                Finish(frame);
                break;
        }
    }

    public void WriteCut(SseFrame frame, SigilError error)
    {
        _failed = true;
        var body = OpenAIErrors.Body(error).Error;
        var json = frame.Begin(null, null);
        json.WriteStartObject();
        json.WriteStartObject("error"u8);
        json.WriteString("message"u8, body.Message);
        json.WriteString("type"u8, body.Type);
        json.WriteString("param"u8, body.Param);
        json.WriteString("code"u8, body.Code);
        json.WriteEndObject();
        json.WriteEndObject();
        frame.End();
    }

    /// <summary>The first chunk names the role.</summary>
    private void Start(SseFrame frame)
    {
        if (_started)
        {
            return;
        }

        _started = true;
        WriteChunk(frame, "", null, "assistant");
    }

    private void WriteChunk(SseFrame frame, string? text, string? finishReason, string? role = null)
    {
        var json = Begin(frame);
        json.WriteStartArray("choices"u8);
        json.WriteStartObject();
        json.WriteNumber("index"u8, 0);
        json.WriteStartObject("delta"u8);
        if (role is not null)
        {
            json.WriteString("role"u8, role);
        }

        if (text is not null)
        {
            json.WriteString("content"u8, text);
        }

        json.WriteEndObject();
        json.WriteNull("logprobs"u8);
        json.WriteString("finish_reason"u8, finishReason);
        json.WriteEndObject();
        json.WriteEndArray();
        End(frame, json);
    }

    private void Finish(SseFrame frame)
    {
        if (includeUsage)
        {
            var json = Begin(frame);
            json.WriteStartArray("choices"u8);
            json.WriteEndArray();
            json.WritePropertyName("usage"u8);
            JsonSerializer.Serialize(json, _usage is null ? null : CompletionsHandler.ToUsage(_usage), ApiJson.TypeInfo<CompletionUsage?>());
            json.WriteEndObject();
            frame.End();
        }

        frame.Literal("[DONE]"u8);
    }

    private Utf8JsonWriter Begin(SseFrame frame)
    {
        var json = frame.Begin(null, null);
        json.WriteStartObject();
        json.WriteString("id"u8, completion.Id);
        json.WriteString("object"u8, "chat.completion.chunk"u8);
        json.WriteNumber("created"u8, completion.Created);
        json.WriteString("model"u8, completion.Model);
        return json;
    }

    private void End(SseFrame frame, Utf8JsonWriter json)
    {
        if (includeUsage)
        {
            json.WriteNull("usage"u8);
        }

        json.WriteEndObject();
        frame.End();
    }
}
