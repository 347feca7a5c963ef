// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Sigil.Domain.Channels;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Api.Sessions;

/// <summary>A session as a Markdown document to read: one heading for each turn, what was said as quotations, what tools got and gave as fenced text.</summary>
internal sealed class MarkdownExportWriter : ISessionExportWriter
{
    public const string Type = "text/markdown";

    public static MarkdownExportWriter Instance { get; } = new();

    public string ContentType => Type + "; charset=utf-8";

    public string Extension => "md";

    public async Task WriteAsync(SessionExport export, DateTimeOffset now, PipeWriter output, CancellationToken cancellationToken)
    {
        var session = export.Session;
        var text = new StringBuilder()
            .Append("# ").Append(MarkdownText.Line(session.Title)).Append("\n\n")
            .Append("- Session: ").Append(MarkdownText.Code(session.Id.Value)).Append(" in workspace ").Append(MarkdownText.Code(session.WorkspaceId.Value)).Append('\n')
            .Append("- Begun: ").Append(Moment(session.CreatedAt)).Append('\n')
            .Append("- Exported: ").Append(Moment(now)).Append('\n');
        var number = 0;
        await foreach (var turn in export.Turns.WithCancellation(cancellationToken))
        {
            WriteTurn(text, turn, ++number);
            await FlushAsync(text, output, cancellationToken);
        }

        await FlushAsync(text, output, cancellationToken);
    }

    private static void WriteTurn(StringBuilder text, TurnHistory history, int number)
    {
        var turn = history.Turn;
        text.Append("\n## ").Append(number.ToString(CultureInfo.InvariantCulture)).Append(" · ").Append(Moment(turn.AcceptedAt)).Append('\n');
        foreach (var message in history.Messages)
        {
            WriteMessage(text, message);
        }

        if (turn.PartialText is { Length: > 0 } partial)
        {
            text.Append("\n**Assistant** (cut off)\n\n").Append(MarkdownText.Quote(partial));
        }

        text.Append('\n').Append(Foot(turn)).Append('\n');
    }

    private static void WriteMessage(StringBuilder text, Message message)
    {
        if (message is { Role: MessageRole.Tool, Tool: { } outcome })
        {
            text.Append("\n**Tool** ").Append(MarkdownText.Code(outcome.ToolName)).Append(": ").Append(outcome.Decision).Append(" (").Append(MarkdownText.Code(outcome.Reason)).Append(", ")
                .Append(outcome.DurationMs.ToString(CultureInfo.InvariantCulture)).Append(" ms)").Append(outcome.IsError ? ", failed" : "").Append(outcome.Truncated ? ", cut" : "")
                .Append("\n\n").Append(MarkdownText.Fence(message.Content));
            return;
        }

        text.Append(message.Role == MessageRole.User ? "\n**You**\n" : "\n**Assistant**\n");
        if (message.Content.Length > 0)
        {
            text.Append('\n').Append(MarkdownText.Quote(message.Content));
        }

        foreach (var image in message.Images)
        {
            text.Append("\n*Image, ").Append(MarkdownText.Code(image.MediaType)).Append("; the JSON export contains it.*\n");
        }

        foreach (var call in message.ToolCalls)
        {
            text.Append("\nCalls ").Append(MarkdownText.Code(call.Name)).Append(" with\n\n").Append(MarkdownText.Fence(call.Arguments));
        }
    }

    /// <summary>How the turn ended, by which model, and what it took; what is not known is left out.</summary>
    private static string Foot(Turn turn)
    {
        var parts = new List<string> { WireNames.Of(turn.Status) };
        if (turn.Model is { } model)
        {
            parts.Add(MarkdownText.Code(model.ToString()));
        }

        if (turn.Usage is { } usage)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{usage.Input} tokens in, {usage.Output} out"));
        }

        if (turn.CostUsd is { } cost)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{cost} US dollars"));
        }

        if (turn.ErrorCode is { } code)
        {
            parts.Add($"{MarkdownText.Code(code)} {MarkdownText.Line(turn.ErrorMessage ?? "")}");
        }

        return $"*{string.Join(" · ", parts)}*";
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static async Task FlushAsync(StringBuilder text, PipeWriter output, CancellationToken cancellationToken)
    {
        foreach (var chunk in text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }

        text.Clear();
        await output.FlushAsync(cancellationToken);
    }
}
