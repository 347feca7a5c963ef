// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Could a gateway listen where it is told to? While one runs the port is its own.</summary>
internal sealed class PortCheck : IDoctorCheck
{
    private const string Check = "port";

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Finding>>(subject.Gateway is null && subject.Settings is { } settings ? [Look(settings.Networking.Listen)] : []);

    private static Finding Look(ListenAddress listen)
    {
        try
        {
            using var listener = new TcpListener(listen.Address ?? IPAddress.Loopback, listen.Port);
            listener.Start();
            return Finding.Ok(Check, $"{listen} is free.");
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return Finding.Fail(Check, $"Another program listens on {listen}.", "Stop that program, or set networking.listen to another port.");
        }
        catch (SocketException exception)
        {
            return Finding.Fail(Check, $"Nothing can listen on {listen}: {exception.Message}.", "Set networking.listen to an address of this machine and a port that this user may open.");
        }
    }
}
