// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Backups;
using Sigil.Infrastructure.Backups.Format;
using Sigil.Infrastructure.Tests.Storage;

namespace Sigil.Infrastructure.Tests.Backups;

/// <summary>Real storage with something in it, and a place for its backups.</summary>
public sealed class BackupFixture : IAsyncLifetime
{
    public const string Passphrase = "correct horse battery staple";

    private readonly string _outside = Directory.CreateTempSubdirectory("sigil-backup-").FullName;

    public StorageFixture Storage { get; } = new();

    public IBackups Backups { get; } = new FileBackups(TimeProvider.System, BackupFormat.MinIterations);

    /// <summary>A path outside of the data directory.</summary>
    public string Path(string name) => System.IO.Path.Combine(_outside, name);

    public Task<BackupReport> CreateAsync(string file, bool replace = false, string passphrase = Passphrase) => Backups.CreateAsync(
        new BackupOrder { DataDirectory = Storage.Directory, File = file, Passphrase = new SecretValue(passphrase), Replace = replace, Product = "1.2.3" }, null, default);

    public Task<BackupReport> VerifyAsync(string file, string passphrase = Passphrase) => Backups.VerifyAsync(file, new SecretValue(passphrase), null, default);

    public Task<BackupReport> RestoreAsync(string file, string directory) => Backups.RestoreAsync(file, new SecretValue(Passphrase), directory, null, default);

    /// <summary>What a refusal says.</summary>
    public static async Task<SigilError> RefusedAsync(Func<Task> action) => (await Assert.ThrowsAsync<SigilException>(action)).Error;

    /// <summary>Every name outside of the data directory: what was left behind is among them.</summary>
    public IEnumerable<string> Names() => Directory.EnumerateFileSystemEntries(_outside).Select(path => System.IO.Path.GetFileName(path));

    public async Task InitializeAsync()
    {
        await Storage.StartAsync();
        await File.WriteAllTextAsync(System.IO.Path.Combine(Storage.Directory, "sigil.yaml"), "# nothing\n");

        // Larger than a few chunks, and random, so that a chunk in another's place is never the same by chance.
        var media = System.IO.Path.Combine(Storage.Directory, "media", "2026");
        Directory.CreateDirectory(media);
        var bytes = new byte[300_000];
        new Random(7).NextBytes(bytes);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(media, "picture.png"), bytes);
        await File.WriteAllBytesAsync(System.IO.Path.Combine(media, "empty"), []);
    }

    public async Task DisposeAsync()
    {
        await Storage.DisposeAsync();
        Directory.Delete(_outside, recursive: true);
    }
}
