// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting.DataDirectory;

/// <summary>The data directory in the hands of this process: nobody else's gateway can use it until this is disposed.</summary>
internal sealed class OpenDataDirectory : IDisposable
{
    private readonly FileStream _lock;

    private OpenDataDirectory(DataDirectoryFiles files, FileStream held, IReadOnlyList<string> tightened)
        => (Files, _lock, Tightened) = (files, held, tightened);

    /// <summary>Where everything is.</summary>
    public DataDirectoryFiles Files { get; }

    /// <summary>What others could read or write before; said once in the log.</summary>
    public IReadOnlyList<string> Tightened { get; }

    /// <summary>Makes the directory when it is missing, takes away what others may do in it, and takes the lock.</summary>
    /// <exception cref="StartFailedException">It cannot be used, or another gateway runs in it.</exception>
    public static OpenDataDirectory Open(string path)
    {
        var files = new DataDirectoryFiles(path);
        try
        {
            PrivateFiles.CreateDirectory(files.Root);
            PrivateFiles.CreateDirectory(files.Run);
            PrivateFiles.CreateDirectory(files.Keys);
            var tightened = Tighten(files);
            return new OpenDataDirectory(files, TakeLock(files), tightened);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new StartFailedException(
                StartFailure.DataDirectory,
                [$"The data directory {files.Root} cannot be used: {exception.Message}", "Give this user the right to write there, or name another with --data-dir."]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private static FileStream TakeLock(DataDirectoryFiles files)
    {
        try
        {
            return PrivateFiles.Open(files.Lock, FileMode.OpenOrCreate, FileShare.None);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            var other = GatewayRecord.Read(files);
            throw new StartFailedException(
                StartFailure.AlreadyRunning,
                other is null
                    ? [$"Another gateway is starting or running in {files.Root}."]
                    : [$"A gateway already runs in {files.Root}: it listens on {other.Address} (process {other.Pid}).", "Open that address, stop that process, or start with another --data-dir."]);
        }
    }

    private static List<string> Tighten(DataDirectoryFiles files)
    {
        string[] secret = [files.Root, files.Run, files.Keys, .. Directory.EnumerateFiles(files.Root), .. Directory.EnumerateFiles(files.Keys), .. Directory.EnumerateFiles(files.Run)];
        return [.. secret.Where(PrivateFiles.Tighten)];
    }
}
