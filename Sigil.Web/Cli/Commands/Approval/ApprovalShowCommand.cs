// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Shows a call whole, with why it waits.</summary>
internal sealed class ApprovalShowCommand : ShowCommand
{
    public ApprovalShowCommand(ITerminal terminal)
        : base("show", "Show a call whole, and why it waits.", terminal) => Add(ApprovalArguments.Id);

    public override IReadOnlyList<string> Examples => ["sigil approval show apr_01hx"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("approvals", arguments.GetRequiredValue(ApprovalArguments.Id));
}
