// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Sessions;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>A person's message and the answer to it, as it is drawn: made from what is on disk, or grown from the events of a running turn.</summary>
public sealed class TurnViewModel
{
    private readonly List<TurnPart> _parts = [];
    private readonly List<ScanMark> _marks = [];

    private TurnViewModel(Turn turn, string question, int images)
    {
        Id = turn.Id;
        Sequence = turn.Sequence;
        AcceptedAt = turn.AcceptedAt;
        Status = turn.Status;
        Question = question;
        Images = images;
    }

    public TurnId Id { get; }

    public long Sequence { get; }

    public DateTimeOffset AcceptedAt { get; }

    /// <summary>What the person wrote.</summary>
    public string Question { get; }

    /// <summary>How many images came with it.</summary>
    public int Images { get; }

    /// <summary>The answer so far.</summary>
    public IReadOnlyList<TurnPart> Parts => _parts;

    public TurnStatus Status { get; private set; }

    public ModelReference? Model { get; private set; }

    public TokenUsage? Usage { get; private set; }

    public decimal? CostUsd { get; private set; }

    public string? StopReason { get; private set; }

    /// <summary>Why it failed, or null.</summary>
    public SigilError? Error { get; private set; }

    /// <summary>What the scanner found in the question; null where it found nothing.</summary>
    public ScanMark? QuestionMark { get; private init; }

    /// <summary>What it found in the answers, and in the results that they were made from. Of a running turn it is known at the end.</summary>
    public IReadOnlyList<ScanMark> AnswerMarks => _marks;

    /// <summary>Moves with every change.</summary>
    public int Version { get; private set; }

    /// <summary>True while it waits or runs.</summary>
    public bool Active => Status is TurnStatus.Queued or TurnStatus.Running;

    /// <summary>The answer's text without tools, as Markdown.</summary>
    public string AnswerText => string.Join("\n\n", _parts.OfType<TextPart>().Select(part => part.Text.Source.Trim()));

    /// <summary>Makes a turn from what is on disk. Of one that has not ended only the question is taken: its events are all in its stream.</summary>
    public static TurnViewModel From(TurnHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var (turn, messages) = history;
        var question = messages.FirstOrDefault(message => message.Role == MessageRole.User);
        var view = new TurnViewModel(turn, question?.Content ?? "", question?.Images.Count ?? 0) { QuestionMark = question?.Scan };
        if (view.Active)
        {
            return view;
        }

        foreach (var message in messages)
        {
            view.Add(message);
        }

        view.Write(turn.PartialText);
        view.Finish(turn);
        return view;
    }

    /// <summary>Takes in one event of the running turn.</summary>
    public void Apply(AgentEvent happened)
    {
        switch (happened)
        {
            case TextDelta delta:
                Status = TurnStatus.Running;
                Write(delta.Text);
                break;
            case ToolCallStarted started:
                Status = TurnStatus.Running;
                _parts.Add(new ToolPart(_parts.Count, started.Call));
                break;
            case ApprovalRequested asked:
                _parts.OfType<ToolPart>().LastOrDefault(part => part.Call.Id == asked.CallId)?.Wait(asked.ApprovalId);
                break;
            case ApprovalAnswered answered:
                _parts.OfType<ToolPart>().LastOrDefault(part => part.Approval == answered.ApprovalId)?.GoOn();
                break;
            case ToolCallEnded ended:
                EndTool(ended.Outcome, ended.Result);
                break;
            case TurnUsage usage:
                (Model, Usage, CostUsd) = (usage.Model, usage.Usage, usage.CostUsd);
                break;
            case TurnError error:
                Error = error.Error;
                break;
            case TurnEnded ended:
                (Status, StopReason) = (ended.Status, ended.StopReason);
                AbandonTools();
                break;
        }

        Version++;
    }

    private void Add(Message message)
    {
        if (message is { Role: not MessageRole.User, Scan: { } mark })
        {
            _marks.Add(mark);
        }

        switch (message.Role)
        {
            case MessageRole.Assistant:
                Write(message.Content);
                foreach (var call in message.ToolCalls)
                {
                    _parts.Add(new ToolPart(_parts.Count, call));
                }

                break;
            case MessageRole.Tool when message.Tool is { } outcome:
                EndTool(outcome, message.Content);
                break;
        }
    }

    private void Finish(Turn turn)
    {
        (Model, Usage, CostUsd, StopReason) = (turn.Model, turn.Usage, turn.CostUsd, turn.StopReason);
        if (turn.ErrorCode is { } code)
        {
            Error = new SigilError(
                ErrorCodes.All.GetValueOrDefault(code, ErrorCodes.InternalFailure), turn.ErrorMessage ?? "The turn failed.", Fix: turn.ErrorFix);
        }

        AbandonTools();
    }

    private void Write(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_parts.LastOrDefault() is not TextPart part)
        {
            part = new TextPart(_parts.Count);
            _parts.Add(part);
        }

        part.Append(text);
    }

    private void EndTool(ToolOutcome outcome, string result)
        => _parts.OfType<ToolPart>().LastOrDefault(part => part.Call.Id == outcome.CallId)?.End(outcome, result);

    private void AbandonTools()
    {
        foreach (var part in _parts.OfType<ToolPart>())
        {
            part.Abandon();
        }
    }
}
