// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Resources;

/// <summary>Deletes a resource: for a person after a question, for a program with <c>--yes</c> only.</summary>
internal abstract class DeleteCommand : TaggedCommand
{
    protected DeleteCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal) => Add(ResourceOptions.Yes);

    /// <summary>What is deleted and what that means, in one sentence: the question.</summary>
    protected abstract string Question(JsonElement resource);

    /// <summary>What is said afterwards.</summary>
    /// <param name="resource">What there was.</param>
    /// <param name="answer">What the gateway said; undefined when it said nothing.</param>
    protected abstract string Done(JsonElement resource, JsonElement answer);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!arguments.GetValue(ResourceOptions.Yes) && !Terminal.InputIsTerminal)
        {
            throw new CliException("Nobody is there to be asked, so nothing is deleted", ExitCodes.Usage, $"add {ResourceOptions.Yes.Name} if you mean it");
        }

        var path = Path(arguments);
        using var gateway = Connect(arguments);
        var found = await gateway.ReadAsync(path, cancellationToken);
        if (!arguments.GetValue(ResourceOptions.Yes) && !await ConfirmAsync(found.Body, cancellationToken))
        {
            throw new CliException("Nothing was deleted", ExitCodes.Failure);
        }

        var answer = await gateway.SendAsync(HttpMethod.Delete, path, body: null, GivenTag(arguments) ?? found.Tag, cancellationToken);
        WriteDone(arguments, found.Body, answer.Body);
        return ExitCodes.Success;
    }

    private async Task<bool> ConfirmAsync(JsonElement resource, CancellationToken cancellationToken)
    {
        Terminal.WriteError($"{StreamedText.Line(Question(resource))} [y/N]");
        return await Terminal.ReadLineAsync(cancellationToken) is { } reply && reply.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    private void WriteDone(ParseResult arguments, JsonElement resource, JsonElement answer)
    {
        if (!WantsJson(arguments))
        {
            Terminal.WriteLine(StreamedText.Line(Done(resource, answer)));
        }
        else if (answer.ValueKind == JsonValueKind.Object)
        {
            WriteJson(answer, CliJsonContext.Default.JsonElement);
        }
        else
        {
            Terminal.WriteLine("""{"deleted":true}""");
        }
    }
}
