// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sigil.Web.Api.LoginLinks;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli;

/// <summary>A command that talks to a running gateway: the one in the data directory, or with <c>--url</c> another one.</summary>
internal abstract class GatewayCommand : CommandBase
{
    protected GatewayCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal)
    {
        Add(GatewayOptions.Url);
        Add(GatewayOptions.Json);
    }

    protected sealed override async Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await RunAsync(arguments, cancellationToken);
        }
        catch (CliException exception)
        {
            WriteError(exception);
            return exception.ExitCode;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Cancelled;
        }
    }

    /// <summary>Does the command's work; answers with one of <see cref="ExitCodes"/>.</summary>
    /// <exception cref="CliException">It cannot go on.</exception>
    protected abstract Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken);

    /// <summary>Says what is wrong and what to do.</summary>
    protected void WriteError(CliException exception)
    {
        Terminal.WriteError(StreamedText.Line(exception.Fix is { Length: > 0 } fix ? $"{exception.Message.TrimEnd('.')}; {char.ToLowerInvariant(fix[0])}{fix[1..]}" : exception.Message));
        foreach (var detail in exception.Details.Count > 1 ? exception.Details : [])
        {
            Terminal.WriteError($"  {StreamedText.Line(detail)}");
        }
    }

    /// <summary>Opens the connection that the arguments name.</summary>
    internal static GatewayClient Connect(ParseResult arguments)
        => new(arguments.GetValue(GatewayOptions.Url) is { } url
            ? GatewayLocator.Remote(url, Environment.GetEnvironmentVariable(GatewayLocator.TokenVariable))
            : GatewayLocator.Local(GlobalOptions.DataDirectoryOf(arguments)));

    /// <summary>Whether the person wants JSON.</summary>
    protected static bool WantsJson(ParseResult arguments) => arguments.GetValue(GatewayOptions.Json);

    /// <summary>Prints a link to sign in with.</summary>
    protected int WriteLink(ParseResult arguments, LoginLinkAnswer link)
    {
        if (WantsJson(arguments))
        {
            WriteJson(link, CliJsonContext.Default.LoginLinkAnswer);
        }
        else
        {
            Terminal.WriteLine(link.Url);
        }

        return ExitCodes.Success;
    }

    /// <summary>Prints a value as one line of JSON. Everything beyond ASCII is escaped, so that nothing in it has to be taken out.</summary>
    protected void WriteJson<T>(T value, JsonTypeInfo<T> type) => Terminal.WriteLine(JsonSerializer.Serialize(value, type));
}
