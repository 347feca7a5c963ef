// SPDX-License-Identifier: Apache-2.0

using BenchmarkDotNet.Attributes;
using Sigil.Domain.Agent.Loop;
using Sigil.Domain.Agent.Prompting;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Benchmarks.Micro;

/// <summary>What a model is given: the system prompt and ten stored turns, disarmed.</summary>
[MemoryDiagnoser]
public class PromptBenchmarks
{
    private const int Turns = 10;
    private static readonly string _text = string.Join(' ', Enumerable.Repeat("A sentence of an ordinary message.", 20));
    private readonly TurnMessages _messages = new(new FenceSource(new IdSource(TimeProvider.System)));
    private readonly Workspace _workspace = new()
    {
        Id = WorkspaceId.Parse("personal"),
        Description = "Plants and weather.",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private TurnHistory[] _history = [];

    [GlobalSetup]
    public void SetUp()
    {
        var ids = new IdSource(TimeProvider.System);
        var session = SessionId.New(ids);
        _history = [.. Enumerable.Range(1, Turns).Select(turn => Stored(ids, session, turn))];
    }

    [Benchmark]
    public int Assemble()
    {
        var length = PromptBuilder.Build(_workspace, "rest", []).Length;
        foreach (var turn in _history)
        {
            length += _messages.Map(turn).Count;
        }

        return length;
    }

    private static TurnHistory Stored(IdSource ids, SessionId session, int sequence)
    {
        var turn = new Turn
        {
            Id = TurnId.New(ids),
            SessionId = session,
            Sequence = sequence,
            Status = TurnStatus.Completed,
            AcceptedAt = DateTimeOffset.UnixEpoch,
        };
        return new TurnHistory(turn, [Message(MessageRole.User), Message(MessageRole.Assistant)]);

        Message Message(MessageRole role) => new()
        {
            Id = MessageId.New(ids),
            SessionId = session,
            TurnId = turn.Id,
            Role = role,
            Origin = role == MessageRole.User ? Origin.UserInput : Origin.System,
            Content = _text,
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
    }
}
