// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Does the gateway that is said to run here answer?</summary>
internal sealed class GatewayCheck : IDoctorCheck
{
    private const string Check = "gateway";

    public async Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
    {
        if (subject.Gateway is not { } gateway)
        {
            return [GatewayRecord.Read(subject.Files) is null
                ? Finding.Ok(Check, "None runs in this data directory.")
                : Finding.Warn(Check, "One ran here and did not stop cleanly, or this user may not talk to it.", "Start it with 'sigil start', or run this command as the user who runs it.")];
        }

        try
        {
            var status = await gateway.GetAsync($"{SigilUrls.ApiRoot}/status", CliJsonContext.Default.StatusView, cancellationToken);
            return [Finding.Ok(Check, $"Sigil {status.Version} runs at {status.Listen}, with {status.ActiveTurns} turns in progress.")];
        }
        catch (CliException exception)
        {
            return [Finding.Fail(Check, exception.Message, exception.Fix ?? "Look at its log; stop the process and start it again.")];
        }
    }
}
