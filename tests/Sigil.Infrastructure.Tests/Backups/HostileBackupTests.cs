// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Tests.Backups;

/// <summary>A file that somebody else made, together with its passphrase, to do harm where it is restored.</summary>
public sealed class HostileBackupTests : IDisposable
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("content");
    private readonly string _directory = Directory.CreateTempSubdirectory("sigil-hostile-").FullName;

    private string File => Path.Combine(_directory, "hostile.sigilbackup");

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task WellFormedFile_IsRestored()
    {
        Make(Entry("sigil.yaml"), Entry("keys/deep/er/file"));

        await RestoreAsync();

        Assert.Equal(Content, await System.IO.File.ReadAllBytesAsync(Path.Combine(_directory, "target", "keys", "deep", "er", "file")));
    }

    [Theory]
    [Trait("attack", "AR-1")]
    [InlineData("../outside")]
    [InlineData("keys/../../outside")]
    [InlineData("/tmp/outside")]
    [InlineData("..\\outside")]
    [InlineData("C:/outside")]
    [InlineData("keys//file")]
    [InlineData("./file")]
    [InlineData("keys/.")]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("keys/")]
    [InlineData("nul\0byte")]
    [InlineData("line\nbreak")]
    [InlineData("ends.")]
    [InlineData("ends ")]
    [InlineData("stream:hidden")]
    [InlineData("nul")]
    [InlineData("keys/COM1.txt")]
    [InlineData("run/owner.token")]
    [InlineData("RUN/lock")]
    [InlineData("backups/copy.db")]
    [InlineData("a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q")]
    public Task Name_ThatLeadsAwayOrMeansDifferentThings_RefusesTheWhole(string name) => RefusedAsync(Entry("first"), Entry(name));

    [Theory]
    [Trait("attack", "AR-4")]
    [InlineData("file", "file")]
    [InlineData("file", "FILE")]
    [InlineData("keys", "keys/file")]
    [InlineData("keys/file", "keys")]
    [InlineData("keys/file", "Keys")]
    public Task Names_OfWhichOneIsInTheOthersPlace_RefuseTheWhole(string first, string second) => RefusedAsync(Entry(first), Entry(second));

    [Theory]
    [Trait("attack", "AR-3")]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    [InlineData(1L << 40)]
    public Task File_ThatClaimsToBeLongerThanTheBackup_IsRefused(long bytes)
        => RefusedAsync(new BackupRecord { File = new BackupEntry("file", bytes, null) });

    [Fact]
    public Task Manifest_ThatNamesAnotherHash_IsRefused() => RefusedAsync(writer =>
    {
        Write(writer, Entry("file"));
        writer.Write(new BackupRecord { Manifest = new BackupManifest([new BackupFile("file", Content.Length, new string('0', 64), null)], []) });
    });

    [Fact]
    public Task Manifest_ThatIsMissing_IsRefused() => RefusedAsync(writer => Write(writer, Entry("file")));

    [Fact]
    public Task Manifest_WithMoreAfterIt_IsRefused() => RefusedAsync(writer =>
    {
        Write(writer, Entry("file"));
        writer.Write(Manifest("file"));
        Write(writer, Entry("another"));
    });

    [Fact]
    public Task Records_OfNoKindOrTwo_AreRefused() => RefusedAsync(new BackupRecord(), new BackupRecord { File = new BackupEntry("file", 0, null), Manifest = new BackupManifest([], []) });

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"file\":{\"path\":null,\"bytes\":0,\"schema\":null}}")]
    [InlineData("{\"file\":{\"bytes\":0}}")]
    [InlineData("{\"unknown\":1}")]
    [InlineData("no JSON")]
    public Task Record_ThatMakesNoSense_IsRefused(string json) => RefusedAsync(writer =>
    {
        writer.WriteContent([0, 0, 0, (byte)json.Length]);
        writer.WriteContent(Encoding.UTF8.GetBytes(json));
    });

    [Fact]
    public Task Record_WithoutEnd_IsRefused() => RefusedAsync(writer => writer.WriteContent([0xff, 0xff, 0xff, 0xff]));

    private static BackupRecord Entry(string name) => new() { File = new BackupEntry(name, Content.Length, null) };

    private static BackupRecord Manifest(params IEnumerable<string> names)
        => new() { Manifest = new BackupManifest([.. names.Select(name => new BackupFile(name, Content.Length, Convert.ToHexStringLower(SHA256.HashData(Content)), null))], []) };

    private static void Write(RecordWriter writer, BackupRecord record)
    {
        writer.Write(record);
        writer.WriteContent(Content);
    }

    private void Make(params BackupRecord[] entries) => Make(writer =>
    {
        Array.ForEach(entries, entry => Write(writer, entry));
        writer.Write(Manifest(entries.Select(entry => entry.File?.Path ?? "")));
    });

    private void Make(Action<RecordWriter> write)
    {
        using var output = System.IO.File.Create(File);
        var (header, keys) = BackupHeader.Begin(output, new SecretValue(BackupFixture.Passphrase), BackupFormat.MinIterations);
        using (keys)
        using (var chunks = new ChunkWriter(output, header, keys))
        {
            var writer = new RecordWriter(chunks);
            writer.Write(new BackupRecord { About = new BackupAbout("9", DateTimeOffset.UnixEpoch, 0) });
            write(writer);
            chunks.Complete();
        }
    }

    private Task RefusedAsync(params BackupRecord[] entries)
    {
        Make(entries);
        return RefusedAsync();
    }

    private Task RefusedAsync(Action<RecordWriter> write)
    {
        Make(write);
        return RefusedAsync();
    }

    private async Task RefusedAsync()
    {
        Assert.Equal(ErrorCodes.BackupDamaged, (await BackupFixture.RefusedAsync(RestoreAsync)).Code);
        Assert.Equal([File], Directory.EnumerateFileSystemEntries(_directory));
    }

    private Task<BackupReport> RestoreAsync() => Infrastructure.Backups.SigilBackups.Create(TimeProvider.System)
        .RestoreAsync(File, new SecretValue(BackupFixture.Passphrase), Path.Combine(_directory, "target"), null, default);
}
