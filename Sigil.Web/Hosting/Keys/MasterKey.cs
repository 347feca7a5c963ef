// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Hosting.Keys.Protection;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting.Keys;

/// <summary>The key that encrypts the data protection keys on disk: a file of its own that only the owner reads, made at the first start, and sealed where a passphrase or a certificate is given.
/// It stays the same when its protection changes, so that everything sealed under it can be opened before and after.</summary>
internal sealed partial class MasterKey
{
    private readonly DataDirectoryFiles _files;
    private readonly MasterKeyGuards _guards;
    private readonly ILogger<MasterKey> _logger;
    private readonly Lazy<byte[]> _key;

    public MasterKey(DataDirectoryFiles files, MasterKeyGuards guards, ILogger<MasterKey> logger)
    {
        (_files, _guards, _logger) = (files, guards, logger);
        _key = new Lazy<byte[]>(ReadOrCreate);
    }

    /// <summary>The key's 32 bytes.</summary>
    /// <exception cref="StartFailedException">The file is damaged, or what is given does not open it.</exception>
    public ReadOnlySpan<byte> Bytes => _key.Value;

    /// <summary>Opens the key, or makes it, and puts it under the protection that is configured.</summary>
    /// <exception cref="StartFailedException">The file is damaged, or what is given does not open it.</exception>
    public void Unlock() => _ = _key.Value;

    private byte[] ReadOrCreate()
    {
        if (MasterKeyFile.Read(_files.MasterKey) is not { } stored)
        {
            var made = RandomNumberGenerator.GetBytes(MasterKeyFile.Length);
            MasterKeyFile.Write(_files.MasterKey, made, _guards.Current);
            return made;
        }

        if (stored.Sealed is { } closed)
        {
            return _guards.Current?.Open(closed) ?? Rewrite(_guards.Previous?.Open(closed) ?? throw MasterKeyFaults.Closed(closed, _guards.Current ?? _guards.Previous));
        }

        var plain = stored.Plain ?? throw MasterKeyFaults.Damaged();
        return _guards.Current is null ? plain : Rewrite(plain);
    }

    private byte[] Rewrite(byte[] key)
    {
        MasterKeyFile.Write(_files.MasterKey, key, _guards.Current);
        if (_guards.Current is { } guard)
        {
            LogProtected(_logger, guard.Kind);
        }
        else
        {
            LogUnprotected(_logger);
        }

        return key;
    }

    [LoggerMessage(EventId = 1107, Level = LogLevel.Information, Message = "keys/master.key is protected by a {Kind} now; copies of it that were made before are not")]
    private static partial void LogProtected(ILogger logger, string kind);

    [LoggerMessage(EventId = 1108, Level = LogLevel.Warning, Message = "keys/master.key is not protected any more: whoever has the data directory has its secrets")]
    private static partial void LogUnprotected(ILogger logger);
}
