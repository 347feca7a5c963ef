// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli;

/// <summary>What the program's exit code says; scripts rely on the numbers.</summary>
internal static class ExitCodes
{
    public const int Success = 0;

    /// <summary>It failed, and the message says why.</summary>
    public const int Failure = 1;

    /// <summary>The arguments are wrong.</summary>
    public const int Usage = 2;

    /// <summary>What was asked for is the case, and it is not good: something was found, or would be refused.</summary>
    public const int Found = 3;

    /// <summary>No gateway runs where one was looked for (EX_UNAVAILABLE of sysexits.h).</summary>
    public const int NotRunning = 69;

    /// <summary>A gateway runs in the data directory already.</summary>
    public const int AlreadyRunning = 4;

    /// <summary>The address to listen on is taken, or not this machine's.</summary>
    public const int AddressUnavailable = 5;

    /// <summary>The data directory cannot be used.</summary>
    public const int DataDirectoryUnusable = 6;

    /// <summary>The gateway refused the credential or the right (EX_NOPERM).</summary>
    public const int Refused = 77;

    /// <summary>The audit log has been altered.</summary>
    public const int AuditBroken = 8;

    /// <summary>The configuration has errors, all of them listed (EX_CONFIG of sysexits.h).</summary>
    public const int Configuration = 78;

    /// <summary>Cancelled with Ctrl-C, as shells count it: 128 + SIGINT.</summary>
    public const int Cancelled = 130;

    /// <summary>The codes for the help text.</summary>
    public static string Help { get; } =
        $"Exit codes: {Success} ok, {Failure} failed, {Usage} wrong arguments, {Found} something found or refused, {AlreadyRunning} a gateway runs already, {AddressUnavailable} address taken, {DataDirectoryUnusable} data directory unusable, "
        + $"{AuditBroken} audit log altered, {NotRunning} no gateway runs, {Refused} credential or right refused, {Configuration} configuration errors, {Cancelled} cancelled.";
}
