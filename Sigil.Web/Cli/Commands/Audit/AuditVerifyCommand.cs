// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Audit;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Audit;

/// <summary>Verifies the audit log: through the gateway when one runs, else by reading the files.</summary>
internal sealed class AuditVerifyCommand(ITerminal terminal)
    : GatewayCommand("verify", "Recompute the audit log's chain; names the first entry that does not fit.", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil audit verify", "sigil audit verify --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var check = await CheckAsync(arguments, cancellationToken);
        if (WantsJson(arguments))
        {
            WriteJson(check, CliJsonContext.Default.AuditCheck);
        }
        else
        {
            Terminal.WriteLine(check.Intact
                ? $"The audit log is intact: {check.Entries} entries{(check.AfterHead > 0 ? $", {check.AfterHead} of them written in the last moment before a crash" : "")}."
                : $"The audit log is broken at entry {check.FirstBroken}: {StreamedText.Line(check.Problem)}");
        }

        return check.Intact ? ExitCodes.Success : ExitCodes.AuditBroken;
    }

    private static async Task<AuditCheck> CheckAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var gateway = Connect(arguments);
            return await gateway.PostAsync($"{SigilUrls.ApiRoot}/audit/verify", CliJsonContext.Default.AuditCheck, cancellationToken);
        }
        catch (CliException exception) when (exception.ExitCode == ExitCodes.NotRunning && arguments.GetValue(GatewayOptions.Url) is null)
        {
            return CheckFiles(GlobalOptions.DataDirectoryOf(arguments), cancellationToken);
        }
    }

    private static AuditCheck CheckFiles(string dataDirectory, CancellationToken cancellationToken)
    {
        try
        {
            var found = OfflineAudit.Verify(dataDirectory, cancellationToken);
            return new AuditCheck(found.Intact, found.Entries, found.FirstBroken, found.Problem, found.AfterHead);
        }
        catch (SigilException exception)
        {
            throw new CliException(exception.Error.Message, ExitCodes.Failure, exception.Error.Fix);
        }
    }
}
