// SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.CommandLine;
using System.CommandLine.Parsing;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Cli.Commands;

/// <summary>Runs the gateway until it is told to stop.</summary>
internal sealed class StartCommand : CommandBase
{
    private readonly Option<string?> _configuration = new("--config") { Description = "A configuration file in the place of sigil.yaml in the data directory.", HelpName = "path" };

    private readonly Option<ListenAddress?> _listen = new("--listen")
    {
        Description = $"Where to listen (default: {ListenAddress.Default}); port 0 takes a free one.",
        HelpName = "host:port",
        CustomParser = ParseListen,
    };

    public StartCommand(ITerminal terminal)
        : base("start", "Start the gateway in the foreground.", terminal)
    {
        Add(_configuration);
        Add(_listen);
    }

    public override IReadOnlyList<string> Examples => ["sigil start", "sigil start --listen 127.0.0.1:8080"];

    protected override async Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var request = new StartRequest
        {
            DataDirectory = GlobalOptions.DataDirectoryOf(arguments),
            ConfigurationFile = arguments.GetValue(_configuration),
            Listen = arguments.GetValue(_listen),
            Environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!),
        };
        Terminal.WriteLine($"Starting Sigil {GatewayInfo.Version}...");
        try
        {
            await using var gateway = await SigilApplication.StartAsync(request, cancellationToken);
            Announce(gateway, request);
            await gateway.WaitForStopAsync(cancellationToken);
            Terminal.WriteLine("Stopping...");
            await gateway.StopAsync();
            return ExitCodes.Success;
        }
        catch (StartFailedException exception)
        {
            foreach (var line in exception.Lines)
            {
                Terminal.WriteError(line);
            }

            return ExitCodeOf(exception.Failure);
        }
        catch (SigilException exception)
        {
            Terminal.WriteError(exception.Error.Message);
            if (exception.Error.Fix is { } fix)
            {
                Terminal.WriteError(fix);
            }

            return ExitCodes.Failure;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it was starting.
            return ExitCodes.Cancelled;
        }
    }

    private void Announce(SigilApplication gateway, StartRequest request)
    {
        Terminal.WriteLine($"Data directory: {request.DataDirectory}");
        if (gateway.SignInLink is { } link)
        {
            Terminal.WriteLine("Open this link to sign in; it works once, for 15 minutes:");
            Terminal.WriteLine($"  {link}");
        }
        else
        {
            Terminal.WriteLine($"Sigil listens on {gateway.Address}");
        }

        Terminal.WriteLine("Press Ctrl-C to stop.");
    }

    private static ListenAddress? ParseListen(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (!ListenAddress.TryParse(text, anyPort: true, out var address))
        {
            result.AddError($"--listen takes host:port, the host an IP address, localhost or nothing, the port up to 65535; '{text}' is neither.");
        }

        return address;
    }

    private static int ExitCodeOf(StartFailure failure) => failure switch
    {
        StartFailure.Configuration => ExitCodes.Configuration,
        StartFailure.AlreadyRunning => ExitCodes.AlreadyRunning,
        StartFailure.AddressUnavailable => ExitCodes.AddressUnavailable,
        StartFailure.DataDirectory => ExitCodes.DataDirectoryUnusable,
        _ => ExitCodes.Failure,
    };
}
