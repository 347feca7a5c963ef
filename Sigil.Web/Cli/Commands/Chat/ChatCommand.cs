// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Chat;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Completion;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Talks to the agent: one message, or a conversation.</summary>
internal sealed class ChatCommand : GatewayCommand, IHandlesInterrupts
{
    private readonly Option<string?> _message = new("--message", "-m") { Description = "One message; '-' reads it from the input. Without it a conversation begins.", HelpName = "text" };
    private readonly Option<string?> _session = new("--session", "-s")
    {
        Description = "The session to go on with (default: a new one).",
        HelpName = "id",
        CompletionSources = { GatewayNames.Sessions },
    };

    private readonly Option<string?> _model = ResourceOptions.Model("The model to use.");
    private readonly Option<bool> _events = new("--events") { Description = "Print every event as one line of JSON." };

    public ChatCommand(ITerminal terminal)
        : base("chat", "Talk to your agent. Ctrl-C stops an answer; again, or at the prompt, it leaves.", terminal)
    {
        Add(_message);
        Add(ResourceOptions.Workspace);
        Add(_session);
        Add(_model);
        Add(_events);
    }

    public override IReadOnlyList<string> Examples => ["sigil chat", "sigil chat -m 'What time is it?'", "git diff | sigil chat -w reviews --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        using var interrupts = new Interrupts();
        var first = new ChatBody
        {
            Content = await FirstMessageAsync(arguments, interrupts.Leave) ?? "",
            WorkspaceId = arguments.GetRequiredValue(ResourceOptions.Workspace),
            SessionId = arguments.GetValue(_session),
            Model = arguments.GetValue(_model),
        };
        try
        {
            return first.Content.Length > 0
                ? await new ChatTurn(gateway, interrupts, Output(arguments)).RunAsync(first)
                : await ConverseAsync(gateway, interrupts, arguments, first);
        }
        catch (OperationCanceledException) when (interrupts.Leave.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
    }

    private IChatOutput Output(ParseResult arguments)
    {
        if (arguments.GetValue(_events))
        {
            return new EventOutput(Terminal);
        }

        return WantsJson(arguments) ? new AnswerOutput(Terminal) : new TextOutput(Terminal);
    }

    /// <summary>The message of the arguments or of a pipe; null when a person is going to type.</summary>
    private async Task<string?> FirstMessageAsync(ParseResult arguments, CancellationToken leave)
    {
        var message = arguments.GetValue(_message);
        if (message is null && Terminal.InputIsTerminal)
        {
            return null;
        }

        if (message is null or "-")
        {
            message = await Terminal.ReadToEndAsync(leave);
        }

        return message.Length > 0 ? message : throw new CliException("The message is empty", ExitCodes.Usage, "write something after -m, or into the pipe");
    }

    private async Task<int> ConverseAsync(GatewayClient gateway, Interrupts interrupts, ParseResult arguments, ChatBody next)
    {
        Terminal.WriteLine($"Talking in {next.WorkspaceId}. Ctrl-C stops an answer, Ctrl-D leaves.");
        while (true)
        {
            Terminal.Write("> ");
            if (await Terminal.ReadLineAsync(interrupts.Leave) is not { } line)
            {
                Terminal.WriteLine();
                return ExitCodes.Success;
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                var turn = new ChatTurn(gateway, interrupts, Output(arguments));
                await TellAsync(turn.RunAsync(next with { Content = line }));
                next = next with { SessionId = turn.SessionId ?? next.SessionId };
            }
        }
    }

    /// <summary>A message that fails does not end the conversation; a gateway that is gone, or refuses the credential, does.</summary>
    private async Task TellAsync(Task turn)
    {
        try
        {
            await turn;
        }
        catch (CliException exception) when (exception.ExitCode == ExitCodes.Failure)
        {
            WriteError(exception);
        }
    }
}
