// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Archives a session, or brings it back.</summary>
internal sealed class SessionStatusCommand : ChangeCommand<SessionPatch>
{
    private readonly string _status;

    private SessionStatusCommand(string name, string description, string status, ITerminal terminal)
        : base(name, description, CliJsonContext.Default.SessionPatch, terminal)
    {
        _status = status;
        SessionPath.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => [$"sigil session {Name} ses_01hx -w garden"];

    public static SessionStatusCommand Archive(ITerminal terminal) => new("archive", "Keep a session to read; it takes no messages.", "archived", terminal);

    public static SessionStatusCommand Unarchive(ITerminal terminal) => new("unarchive", "Let an archived session take messages again.", "active", terminal);

    protected override string Path(ParseResult arguments) => SessionPath.Of(arguments);

    protected override SessionPatch Body(ParseResult arguments) => new() { Status = _status };
}
