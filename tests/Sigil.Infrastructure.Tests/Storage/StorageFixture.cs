// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Common.Events;
using Sigil.Infrastructure.Storage;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Testing;
using Sigil.Testing.Contracts;

namespace Sigil.Infrastructure.Tests.Storage;

/// <summary>The real storage, composed as the gateway composes it, in a directory of its own.</summary>
public sealed class StorageFixture(TimeProvider? time = null) : IAsyncLifetime
{
    private ServiceProvider? _services;

    public TimeProvider Time { get; } = time ?? new ManualTime(Sample.Now);

    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("sigil-storage-").FullName;

    /// <summary>What the gateway would have told its dashboards.</summary>
    public RecordingEvents Events { get; } = new();

    public int MaxOpenWorkspaces { get; init; } = 64;

    internal StoragePaths Paths => new(Directory);

    public T Get<T>()
        where T : notnull
        => _services!.GetRequiredService<T>();

    public Task StartAsync()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(Time).AddSingleton<IGatewayEvents>(Events);
        services.AddSigilInfrastructure(new StorageOptions { DataDirectory = Directory, MaxOpenWorkspaces = MaxOpenWorkspaces });
        _services = services.BuildServiceProvider();
        return _services.StartSigilStorageAsync(default);
    }

    public async Task StopAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            _services = null;
        }
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    /// <summary>The files as a killed process would leave them at this moment, in a fixture that has not been started.</summary>
    public StorageFixture CopyAsCrashed()
    {
        var crashed = new StorageFixture(Time);
        foreach (var path in System.IO.Directory.GetFiles(Directory, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var target = Path.Combine(crashed.Directory, Path.GetRelativePath(Directory, path));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }

        return crashed;
    }

    /// <summary>Another process's view of a database.</summary>
    internal static SqliteConnection Open(DatabaseFile file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file.Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    internal static object? Scalar(DatabaseFile file, string sql)
    {
        using var connection = Open(file);
        return connection.Scalar(sql);
    }

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}
