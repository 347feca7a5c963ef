// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>What protects the master key now, and what protected it before a change. A passphrase comes from a variable or a file, never from the command line, which others on the machine can read.</summary>
/// <param name="Current">What it is to be protected by; null for nothing.</param>
/// <param name="Previous">What opens it when <paramref name="Current"/> does not; null for nothing.</param>
/// <param name="Passphrases">The passphrases that were given.</param>
internal sealed record MasterKeyGuards(IMasterKeyGuard? Current, IMasterKeyGuard? Previous, IReadOnlyList<SecretValue> Passphrases)
{
    /// <summary>The variable that may hold the passphrase.</summary>
    public const string Variable = "SIGIL_MASTER_KEY_PASSPHRASE";

    /// <summary>The variable that may hold the passphrase of before.</summary>
    public const string PreviousVariable = "SIGIL_MASTER_KEY_PREVIOUS_PASSPHRASE";

    private const int Shortest = 12;
    private const int LongestFile = 64 * 1024;

    /// <summary>Reads what configuration and environment say.</summary>
    /// <exception cref="StartFailedException">A file cannot be read, or a passphrase is too short.</exception>
    public static MasterKeyGuards Read(ConfigValues values, IReadOnlyDictionary<string, string> environment, DataDirectoryFiles files)
    {
        var current = Passphrase(values, environment, ConfigKeys.MasterKeyPassphrase, Variable, files);
        var previous = Passphrase(values, environment, ConfigKeys.MasterKeyPreviousPassphrase, PreviousVariable, files);
        return new MasterKeyGuards(
            Guard(values, ConfigKeys.MasterKeyCertificate, current, isNew: true),
            Guard(values, ConfigKeys.MasterKeyPreviousCertificate, previous, isNew: false),
            [.. new[] { current?.Value, previous?.Value }.OfType<SecretValue>()]);
    }

    private static IMasterKeyGuard? Guard(ConfigValues values, string certificateKey, (SecretValue Value, string Source)? passphrase, bool isNew)
    {
        if (values.Text(certificateKey.Split('.')) is { } path)
        {
            return CertificateGuard.Load(path, passphrase?.Value, certificateKey);
        }

        if (passphrase is not var (value, source))
        {
            return null;
        }

        return isNew && value.Reveal().Length < Shortest
            ? throw MasterKeyFaults.Refuse($"The passphrase in {source} is too short.", $"Use at least {Shortest} characters, five random words for example.")
            : new PassphraseGuard(value, source);
    }

    private static (SecretValue Value, string Source)? Passphrase(ConfigValues values, IReadOnlyDictionary<string, string> environment, string key, string variable, DataDirectoryFiles files)
    {
        if (values.Text(key.Split('.')) is { } path)
        {
            return (new SecretValue(FirstLine(path, key, files)), key);
        }

        return environment.TryGetValue(variable, out var text) && text.Length > 0 ? (new SecretValue(text), variable) : null;
    }

    private static string FirstLine(string path, string key, DataDirectoryFiles files)
    {
        // Whoever copies the data directory would have the lock and the key in one.
        if (Path.GetFullPath(path).StartsWith(files.Root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw MasterKeyFaults.Refuse($"{key}: {path} lies in the data directory, beside what it is to protect.", "Put the file somewhere else.");
        }

        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            var buffer = new char[LongestFile];
            var length = reader.ReadBlock(buffer);
            return new StringReader(new string(buffer, 0, length)).ReadLine() is { Length: > 0 } line ? line : throw MasterKeyFaults.Refuse($"{key}: {path} is empty.", "Its first line is the passphrase.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw MasterKeyFaults.Refuse($"{key}: {path} cannot be read.", "Check the path, and that the gateway's user may read the file.");
        }
    }
}
