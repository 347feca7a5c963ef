// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Cli.Client;

/// <summary>Finds the gateway to talk to: the one that runs in the data directory, or the one that the person names.</summary>
/// <remarks>A credential is paired with one address here and never travels further: the owner's token goes to a loopback address of a live process only, SIGIL_TOKEN only to the address of --url,
/// and neither over plain http to another machine (WB-8).</remarks>
internal static class GatewayLocator
{
    /// <summary>The variable that holds the API token for <c>--url</c>.</summary>
    public const string TokenVariable = "SIGIL_TOKEN";

    /// <summary>The gateway at an address that the person named.</summary>
    public static GatewayTarget Remote(string url, string? token)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0
            || address.AbsolutePath != "/" || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            throw new CliException("That is no gateway's address", ExitCodes.Usage, "give --url as https://host or https://host:port");
        }

        if (address.Scheme == "http" && !IsLoopback(address))
        {
            throw new CliException("The token would travel unencrypted", ExitCodes.Usage, "use https, or an SSH tunnel to a loopback port");
        }

        return string.IsNullOrWhiteSpace(token)
            ? throw new CliException("There is no token for that gateway", ExitCodes.Refused, $"set {TokenVariable} to one that 'sigil token create' made there")
            : new GatewayTarget(address, new SecretValue(token.Trim()));
    }

    /// <summary>The gateway that runs in a data directory.</summary>
    public static GatewayTarget Local(string dataDirectory)
    {
        var files = new DataDirectoryFiles(dataDirectory);
        if (GatewayRecord.Read(files) is not { Address: { } text, Pid: var pid } || !IsAlive(pid))
        {
            throw NotRunning();
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsLoopback(address))
        {
            throw new CliException("The running gateway is not reachable on a loopback address", ExitCodes.NotRunning, $"use --url and {TokenVariable}");
        }

        return new GatewayTarget(address, new SecretValue(ReadToken(files.OwnerToken)));
    }

    /// <summary>What every command says when there is no gateway to talk to.</summary>
    public static CliException NotRunning() => new("No gateway runs in this data directory", ExitCodes.NotRunning, "start one with 'sigil start', or name its directory with --data-dir");

    private static string ReadToken(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (FileNotFoundException)
        {
            throw NotRunning();
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CliException("The gateway's token cannot be read", ExitCodes.Refused, "run the command as the user who runs the gateway");
        }
    }

    private static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return pid > 0 && !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            // There is one, and it is not ours to look into.
            return true;
        }
    }

    private static bool IsLoopback(Uri address)
        => address.Host == "localhost" || IPAddress.TryParse(address.IdnHost, out var ip) && IPAddress.IsLoopback(ip);
}
