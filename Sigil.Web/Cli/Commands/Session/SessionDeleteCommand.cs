// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Deletes a session.</summary>
internal sealed class SessionDeleteCommand : DeleteCommand
{
    public SessionDeleteCommand(ITerminal terminal)
        : base("delete", "Delete a session with all its messages, for good.", terminal) => SessionPath.AddTo(this);

    public override IReadOnlyList<string> Examples => ["sigil session delete ses_01hx", "sigil session delete ses_01hx -w garden --yes"];

    protected override string Path(ParseResult arguments) => SessionPath.Of(arguments);

    protected override string Question(JsonElement resource)
        => $"Delete the session {resource.Field("id")} ({resource.Field("title")}) with its {resource.Field("message_count")} messages, for good?";

    protected override string Done(JsonElement resource, JsonElement answer) => $"Deleted {resource.Field("id")}.";
}
