// SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Channels;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Hosting.Keys;
using Sigil.Web.Hosting.Pipeline;
using Sigil.Web.Hosting.Startup;
using Sigil.Web.Navigation;

namespace Sigil.Web.Hosting;

/// <summary>A gateway, from the lock on its data directory to the last drained turn. The command <c>start</c> and the tests run the same one.</summary>
internal sealed class SigilApplication : IAsyncDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(5);
    private readonly OpenDataDirectory _directory;
    private readonly WebApplication _app;
    private bool _stopped;

    private SigilApplication(OpenDataDirectory directory, WebApplication app) => (_directory, _app) = (directory, app);

    /// <summary>The address that a browser on this machine uses.</summary>
    public Uri Address => Info.Address ?? throw new InvalidOperationException("The gateway does not listen yet.");

    /// <summary>A link that signs the owner in, made while nobody ever has; it is for standard output only.</summary>
    public Uri? SignInLink { get; private set; }

    /// <summary>The gateway's services.</summary>
    public IServiceProvider Services => _app.Services;

    private GatewayInfo Info => Services.GetRequiredService<GatewayInfo>();

    /// <summary>Starts a gateway; it serves when this returns.</summary>
    /// <exception cref="StartFailedException">It refuses to start, and says why.</exception>
    public static async Task<SigilApplication> StartAsync(StartRequest request, CancellationToken cancellationToken)
    {
        var directory = OpenDataDirectory.Open(request.DataDirectory);
        WebApplication? app = null;
        try
        {
            var settings = SettingsSource.Load(request, directory.Files, out var origin);
            app = Build(request, settings, origin, directory.Files);
            var gateway = new SigilApplication(directory, app);
            await gateway.OpenAsync(settings, cancellationToken);
            return gateway;
        }
        catch
        {
            // Nothing was served yet, so there is nothing to drain.
            if (app is not null)
            {
                await app.DisposeAsync();
            }

            File.Delete(directory.Files.OwnerToken);
            directory.Dispose();
            throw;
        }
    }

    /// <summary>Waits until the gateway is told to stop.</summary>
    public async Task WaitForStopAsync(CancellationToken cancellationToken)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _app.Lifetime.ApplicationStopping);
        await Task.Delay(Timeout.InfiniteTimeSpan, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Takes no more requests, drains running turns for at most ten seconds, and closes everything.</summary>
    public async Task StopAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        Services.GetRequiredService<OwnerTokenFile>().Remove();
        await Services.GetRequiredService<IConversationShutdown>().DrainAsync(Grace);

        using var closing = new CancellationTokenSource(Closing);
        await _app.StopAsync(closing.Token);
        File.Delete(_directory.Files.Gateway);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        _directory.Dispose();
    }

    private static WebApplication Build(StartRequest request, GatewaySettings settings, ConfigurationOrigin origin, DataDirectoryFiles files)
    {
        // An empty builder reads neither the working directory nor ASPNETCORE_ variables: only our own configuration counts (SC-1).
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(SigilApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseSigilKestrel(settings.Networking.Listen);
        builder.Logging.AddSigilLogging(request.Logging);
        builder.Services.AddSigil(settings, origin, files);
        request.Services?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseSigilPipeline(settings.Networking);
        app.MapSigil();

        // Tells routing about the endpoints now, and not when the server starts, so that they can be made beside other work of the start.
        app.UseEndpoints(static _ => { });
        return app;
    }

    private async Task OpenAsync(GatewaySettings settings, CancellationToken cancellationToken)
    {
        Services.GetRequiredService<StartLog>().Write(_directory.Tightened);

        // First of all: whoever cannot open the key is told before a database is opened or migrated.
        Services.GetRequiredService<MasterKey>().Unlock();
        await Task.WhenAll(OpenStorageAsync(settings, cancellationToken), Task.Run(PrepareToServe, cancellationToken));
        await ListenAsync(settings.Networking.Listen, cancellationToken);
        new GatewayRecord(Address.ToString(), Environment.ProcessId, Info.StartedAt).Write(_directory.Files);
        if (!await Services.GetRequiredService<ISignIns>().AnyAsync(cancellationToken))
        {
            var link = await Services.GetRequiredService<ILoginLinks>().CreateForOwnerAsync(cancellationToken);
            SignInLink = new Uri(Address, $"{SigilUrls.Login}#{link.Token.Reveal()}");
        }
    }

    private async Task OpenStorageAsync(GatewaySettings settings, CancellationToken cancellationToken)
    {
        await Services.StartSigilStorageAsync(cancellationToken);
        await Services.GetRequiredService<IBudgets>().LoadAsync(cancellationToken);
        Services.GetRequiredService<LogSecrets>().Use(Services.GetRequiredService<IKnownSecrets>());
        await Services.GetRequiredService<RestoreNote>().RecordAsync(cancellationToken);
        var bootstrap = await Services.GetRequiredService<IGatewayBootstrap>().RunAsync(settings.Workspaces, cancellationToken);
        Services.GetRequiredService<OwnerTokenFile>().Write(bootstrap.Owner.Id);
    }

    /// <summary>What a start needs and storage does not: beside it, on a second processor, it costs no time.</summary>
    private void PrepareToServe()
    {
        // Both check themselves when they are made: with a filter missing or a tool that is not fit to run, nothing may be served.
        Services.GetRequiredService<IToolRegistry>();
        Services.GetRequiredService<IToolPipeline>();

        // The first request would wait for them.
        _ = Services.GetRequiredService<EndpointDataSource>().Endpoints;
    }

    private async Task ListenAsync(ListenAddress listen, CancellationToken cancellationToken)
    {
        try
        {
            await _app.StartAsync(cancellationToken);
        }
        catch (IOException exception)
        {
            throw new StartFailedException(
                StartFailure.AddressUnavailable,
                [$"Cannot listen on {listen}: {exception.Message}", "Stop the program that has the address, or choose another with --listen or networking.listen."]);
        }
        catch (SocketException exception)
        {
            throw new StartFailedException(
                StartFailure.AddressUnavailable,
                [$"Cannot listen on {listen}: {exception.Message}", "Choose an address of this machine and a port that this user may open, with --listen or networking.listen."]);
        }

        Info.Address = Services.BoundAddress(listen);
    }
}
