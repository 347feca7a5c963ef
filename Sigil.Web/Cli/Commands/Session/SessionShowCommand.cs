// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Shows a session.</summary>
internal sealed class SessionShowCommand : ShowCommand
{
    public SessionShowCommand(ITerminal terminal)
        : base("show", "Show a session; 'session export' has its messages.", terminal) => SessionPath.AddTo(this);

    public override IReadOnlyList<string> Examples => ["sigil session show ses_01hx -w garden"];

    protected override string Path(ParseResult arguments) => SessionPath.Of(arguments);
}
