// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli;

/// <summary>A command that works on the files of this machine, whether a gateway runs or not.</summary>
internal abstract class LocalCommand : CommandBase
{
    protected LocalCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal) => Add(GatewayOptions.Json);

    protected sealed override async Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(arguments, cancellationToken);
        }
        catch (CliException exception)
        {
            WriteError(exception.Message, exception.Fix);
            return exception.ExitCode;
        }
        catch (SigilException exception)
        {
            WriteError(exception.Error.Message, exception.Error.Fix);
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
    }

    /// <summary>Does the command's work; answers with one of <see cref="ExitCodes"/>.</summary>
    /// <exception cref="CliException">It cannot go on.</exception>
    /// <exception cref="SigilException">It cannot go on.</exception>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken);

    /// <summary>Whether the person wants JSON.</summary>
    protected static bool WantsJson(ParseResult arguments) => arguments.GetValue(GatewayOptions.Json);

    /// <summary>Prints a value as one line of JSON.</summary>
    protected void WriteJson<T>(T value, JsonTypeInfo<T> type) => Terminal.WriteLine(JsonSerializer.Serialize(value, type));

    private void WriteError(string message, string? fix)
        => Terminal.WriteError(StreamedText.Line(fix is null ? message : $"{message.TrimEnd('.')}; {char.ToLowerInvariant(fix[0])}{fix[1..]}"));
}
