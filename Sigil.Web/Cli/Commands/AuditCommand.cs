// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Commands;

/// <summary>The audit log.</summary>
internal sealed class AuditCommand : Command
{
    public AuditCommand(ITerminal terminal)
        : base("audit", "Check the audit log.") => Add(new AuditVerifyCommand(terminal));
}
