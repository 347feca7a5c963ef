// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Tests.Backups;

/// <summary>Whoever can change a backup, but has no passphrase, can only make it useless.</summary>
public sealed class BackupTamperingTests(BackupFixture fixture) : IClassFixture<BackupFixture>
{
    private const int Chunk = BackupFormat.ChunkSize + BackupFormat.TagSize;

    [Theory]
    [InlineData(0, "backup.file.damaged")] // name
    [InlineData(8, "backup.file.newer")] // version
    [InlineData(9, "backup.file.damaged")]
    [InlineData(10, "backup.file.damaged")] // key derivation
    [InlineData(11, "backup.file.damaged")] // cipher
    [InlineData(12, "backup.file.damaged")] // rounds, far too many
    [InlineData(15, "backup.passphrase.invalid")] // rounds, one more or less
    [InlineData(16, "backup.passphrase.invalid")] // salt
    [InlineData(47, "backup.passphrase.invalid")]
    [InlineData(48, "backup.passphrase.invalid")] // the header's HMAC
    [InlineData(79, "backup.passphrase.invalid")]
    [InlineData(BackupHeader.Size, "backup.file.damaged")] // first chunk
    [InlineData(BackupHeader.Size + Chunk - 1, "backup.file.damaged")] // its tag
    [InlineData(BackupHeader.Size + (2 * Chunk) + 7, "backup.file.damaged")] // one in the middle
    [InlineData(-BackupFormat.TagSize - 1, "backup.file.damaged")] // last chunk
    [InlineData(-1, "backup.file.damaged")] // its tag
    public Task OneBit_Flipped_IsFound(int at, string code) => RefusedAsync(code, bytes =>
    {
        bytes[at < 0 ? bytes.Length + at : at] ^= 1;
        return bytes;
    });

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(BackupHeader.Size - 1)]
    public Task File_CutInItsHeader_IsFound(int length) => RefusedAsync("backup.file.damaged", bytes => bytes[..length]);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(BackupFormat.TagSize)]
    [InlineData(Chunk)]
    [InlineData(2 * Chunk)]
    [InlineData((2 * Chunk) + 100)]
    public Task File_CutAfterSomeChunks_IsFound(int chunks) => RefusedAsync("backup.file.damaged", bytes => bytes[..(BackupHeader.Size + chunks)]);

    [Fact]
    public Task File_WithoutItsLastByte_IsFound() => RefusedAsync("backup.file.damaged", bytes => bytes[..^1]);

    [Fact]
    public Task File_WithAByteMore_IsFound() => RefusedAsync("backup.file.damaged", bytes => [.. bytes, 0]);

    [Fact]
    public Task File_WithAChunkMore_IsFound() => RefusedAsync("backup.file.damaged", bytes => [.. bytes, .. bytes[BackupHeader.Size..(BackupHeader.Size + Chunk)]]);

    [Fact]
    public Task Chunks_Swapped_AreFound() => RefusedAsync("backup.file.damaged", bytes =>
    {
        var (first, second) = (Part(bytes, 1).ToArray(), Part(bytes, 2).ToArray());
        second.CopyTo(Part(bytes, 1));
        first.CopyTo(Part(bytes, 2));
        return bytes;
    });

    [Fact]
    public Task Chunk_Repeated_IsFound() => RefusedAsync("backup.file.damaged", bytes => [.. bytes[..(BackupHeader.Size + (2 * Chunk))], .. bytes[(BackupHeader.Size + Chunk)..]]);

    [Fact]
    public Task Chunk_LeftOut_IsFound() => RefusedAsync("backup.file.damaged", bytes => [.. bytes[..(BackupHeader.Size + Chunk)], .. bytes[(BackupHeader.Size + (2 * Chunk))..]]);

    [Fact]
    public async Task Chunk_OfAnotherBackupWithTheSamePassphrase_IsFound()
    {
        var other = await BytesAsync("other.sigilbackup");
        await RefusedAsync("backup.file.damaged", bytes =>
        {
            Part(other, 1).CopyTo(Part(bytes, 1));
            return bytes;
        });
    }

    [Theory]
    [InlineData("correct horse battery stapl")]
    [InlineData("correct horse battery staple ")]
    [InlineData("")]
    public async Task Passphrase_AnotherOne_DoesNotOpenIt(string passphrase)
    {
        var file = fixture.Path("good.sigilbackup");
        await BytesAsync("good.sigilbackup");

        Assert.Equal(ErrorCodes.BackupPassphrase, (await BackupFixture.RefusedAsync(() => fixture.VerifyAsync(file, passphrase))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("eleven char")]
    public async Task Passphrase_TooWeak_IsRefusedForANewBackup(string passphrase) => await UnfitAsync(passphrase);

    [Fact]
    public Task Passphrase_ThatIsNoText_IsRefused() => UnfitAsync("half of a pair: " + '\ud800');

    [Fact]
    public async Task Passphrase_SpelledByAnotherKeyboard_OpensIt()
    {
        var file = fixture.Path("accents.sigilbackup");
        await fixture.CreateAsync(file, replace: true, passphrase: "caf\u00e9 caf\u00e9 caf\u00e9");

        await fixture.VerifyAsync(file, "cafe\u0301 cafe\u0301 cafe\u0301");
    }

    private async Task UnfitAsync(string passphrase)
    {
        var file = fixture.Path("weak.sigilbackup");

        Assert.Equal(ErrorCodes.BackupPassphrase, (await BackupFixture.RefusedAsync(() => fixture.CreateAsync(file, passphrase: passphrase))).Code);
        Assert.False(File.Exists(file));
    }

    private static Span<byte> Part(byte[] bytes, int number) => bytes.AsSpan(BackupHeader.Size + (number * Chunk), Chunk);

    private async Task<byte[]> BytesAsync(string name)
    {
        if (!File.Exists(fixture.Path(name)))
        {
            await fixture.CreateAsync(fixture.Path(name));
        }

        return await File.ReadAllBytesAsync(fixture.Path(name));
    }

    private async Task RefusedAsync(string code, Func<byte[], byte[]> tamper)
    {
        var (file, target) = (fixture.Path("bad.sigilbackup"), fixture.Path("restored"));
        await File.WriteAllBytesAsync(file, tamper(await BytesAsync("good.sigilbackup")));

        Assert.Equal(code, (await BackupFixture.RefusedAsync(() => fixture.RestoreAsync(file, target))).Code.Value);
        Assert.DoesNotContain(fixture.Names(), name => name.StartsWith("restored", StringComparison.Ordinal));
    }
}
