// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Resources;

/// <summary>Takes a file away: into a new file that only its user may read, or onto the terminal.</summary>
internal abstract class DownloadCommand : GatewayCommand
{
    protected DownloadCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal) => Add(ResourceOptions.Output);

    /// <summary>The file's address.</summary>
    protected abstract string Path(ParseResult arguments);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, file) = (Path(arguments), arguments.GetValue(ResourceOptions.Output));
        if (file is not null && System.IO.Path.Exists(file))
        {
            throw new CliException("That file exists already", ExitCodes.Usage, "choose another name, or remove it first");
        }

        using var gateway = Connect(arguments);
        await using var content = await gateway.DownloadAsync(path, cancellationToken);
        if (file is null)
        {
            await PrintAsync(content, cancellationToken);
            return ExitCodes.Success;
        }

        var bytes = await SaveAsync(content, file, cancellationToken);
        Terminal.WriteLine(WantsJson(arguments) ? $$"""{"bytes":{{bytes}}}""" : $"Wrote {bytes} bytes to {StreamedText.Line(file)}.");
        return ExitCodes.Success;
    }

    private async Task PrintAsync(Stream content, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(content, Encoding.UTF8);
        var (clean, buffer) = (new StreamedText(), new char[16 * 1024]);
        while (await ReadAsync(() => reader.ReadAsync(buffer, cancellationToken)) is > 0 and var read)
        {
            Terminal.Write(clean.Clean(new string(buffer, 0, read)));
        }
    }

    /// <summary>Writes beside the file first: what breaks off leaves nothing behind that looks whole.</summary>
    private static async Task<long> SaveAsync(Stream content, string file, CancellationToken cancellationToken)
    {
        var part = $"{file}.{Environment.ProcessId}.part";
        try
        {
            long bytes;
            await using (var output = new FileStream(part, Private()))
            {
                var buffer = new byte[64 * 1024];
                while (await ReadAsync(() => content.ReadAsync(buffer, cancellationToken)) is > 0 and var read)
                {
                    await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                }

                bytes = output.Length;
            }

            File.Move(part, file, overwrite: false);
            return bytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CliException($"The file cannot be written ({exception.Message})", ExitCodes.Failure, "choose another place");
        }
        finally
        {
            if (File.Exists(part))
            {
                File.Delete(part);
            }
        }
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static async ValueTask<int> ReadAsync(Func<ValueTask<int>> read)
    {
        try
        {
            return await read();
        }
        catch (IOException)
        {
            throw new CliException("The connection to the gateway broke before the end", ExitCodes.Failure, "try again");
        }
    }
}
