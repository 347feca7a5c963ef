// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Schema;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>Why the master key cannot be opened, for the person who starts the gateway. Nothing here holds a secret.</summary>
internal static class MasterKeyFaults
{
    /// <summary>The configuration of the protection is wrong.</summary>
    public static StartFailedException Refuse(string what, string fix) => new(StartFailure.Configuration, [what, fix]);

    /// <summary>The file is damaged.</summary>
    public static StartFailedException Damaged() => new(
        StartFailure.DataDirectory, ["keys/master.key is damaged.", "Take it from a backup, or remove the keys key-*.xml and it: every browser then signs in again, and secrets have to be set again."]);

    /// <summary>The key is sealed, and what was given does not open it.</summary>
    public static StartFailedException Closed(SealedMasterKey key, IMasterKeyGuard? given)
    {
        var kind = key.Kind == CertificateGuard.Name ? $"the certificate {key.Certificate}" : "a passphrase";
        return given is null
            ? Refuse($"keys/master.key is protected by {kind}, and none is given.", Fix(key.Kind))
            : given.Kind != key.Kind
                ? Refuse($"keys/master.key is protected by {kind}, and {given.Source} is something else.", $"{Fix(key.Kind)} {Change(key.Kind)}")
                : Refuse($"keys/master.key is protected by {(key.Kind == CertificateGuard.Name ? kind : "another passphrase")}: {given.Source} does not open it.", $"{Fix(key.Kind)} {Change(key.Kind)}");
    }

    private static string Fix(string kind) => kind == CertificateGuard.Name
        ? $"Name its PFX file with {ConfigKeys.MasterKeyCertificate}, and give that file's passphrase."
        : $"Set {MasterKeyGuards.Variable}, or name a file that begins with it with {ConfigKeys.MasterKeyPassphrase}.";

    private static string Change(string kind) => kind == CertificateGuard.Name
        ? $"To change to another protection, name the old one with {ConfigKeys.MasterKeyPreviousCertificate} for one start."
        : $"To change to another protection, give the old one with {MasterKeyGuards.PreviousVariable} or {ConfigKeys.MasterKeyPreviousPassphrase} for one start.";
}
