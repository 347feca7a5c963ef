// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Net;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Opens the configuration file in an editor, and puts in force what comes back.</summary>
internal sealed class ConfigEditCommand(ITerminal terminal)
    : TaggedCommand("edit", "Edit the configuration file in $VISUAL or $EDITOR; what has errors is not taken, and can be edited again.", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil config edit"];

    protected override string Path(ParseResult arguments) => ConfigText.Path;

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        if (!Terminal.InputIsTerminal)
        {
            throw new CliException("Nobody is there to edit", ExitCodes.Usage, "use 'sigil config set'");
        }

        using var gateway = Connect(arguments);
        var (before, tag) = await ConfigText.ReadAsync(gateway, cancellationToken);
        using var editor = new Editor();
        await File.WriteAllTextAsync(editor.File, before, cancellationToken);
        while (true)
        {
            await editor.RunAsync(cancellationToken);
            var after = await File.ReadAllTextAsync(editor.File, cancellationToken);
            if (after == before)
            {
                Terminal.WriteError("Nothing was changed.");
                return ExitCodes.Success;
            }

            if (await SaveAsync(gateway, editor, after, GivenTag(arguments) ?? tag, cancellationToken) is { } saved)
            {
                Write(arguments, saved);
                return ExitCodes.Success;
            }
        }
    }

    protected override void WriteText(ParseResult arguments, Answer answer) => Terminal.WriteLine("The configuration is saved and in force; 'sigil config show' says what waits for a restart.");

    /// <summary>Null when it was refused and the person wants to edit again.</summary>
    private async Task<Answer?> SaveAsync(GatewayClient gateway, Editor editor, string text, string? tag, CancellationToken cancellationToken)
    {
        try
        {
            return await gateway.SendAsync(HttpMethod.Put, ConfigText.Path, ConfigText.Body(text), tag, cancellationToken);
        }
        catch (CliException exception)
        {
            if (exception.Status == HttpStatusCode.UnprocessableEntity)
            {
                WriteError(exception);
                Terminal.WriteError("Edit again? [Y/n]");
                if ((await Terminal.ReadLineAsync(cancellationToken))?.Trim().ToUpperInvariant() is "" or "Y" or "YES")
                {
                    return null;
                }
            }

            editor.Keep();
            Terminal.WriteError($"What you wrote is in {editor.File}.");
            throw;
        }
    }
}
