// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>Lists the caller's own sessions of the workspace that the call was allowed in. Both come from the decision, never from the arguments.</summary>
internal sealed class SessionListTool(ISessionStore sessions) : ITool
{
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "title": { "type": "string", "maxLength": 200, "description": "Only sessions whose title contains this text." },
            "limit": { "type": "integer", "minimum": 1, "maximum": 50, "description": "How many sessions to return; 10 when left out." }
          }
        }
        """;

    public ToolDescriptor Descriptor { get; } = BuiltinTools.Describe(
        BuiltinTools.SessionList,
        "Lists the user's earlier conversations in this workspace, most recently used first, with id, title and number of messages. "
        + "Use it when the user refers to an earlier conversation, then read that one with session_history.",
        Schema,
        BuiltinTools.ReadsConversations);

    public async ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        var request = invocation.Decision.Request;
        SessionReadRight.Require(request.Caller);
        var page = await sessions.ListAsync(
            new SessionQuery
            {
                WorkspaceId = request.WorkspaceId,
                UserId = request.Caller.UserId,
                Title = ToolJson.Text(invocation.Arguments, "title"),
                Limit = ToolJson.Number(invocation.Arguments, "limit", DefaultLimit, MaxLimit),
            },
            cancellationToken);
        return ToolJson.Write(new
        {
            Sessions = page.Items.Select(session => new
            {
                Id = session.Id.ToString(),
                session.Title,
                session.MessageCount,
                UpdatedAt = session.UpdatedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                Current = session.Id == request.SessionId,
            }),
            More = page.Next is not null,
        });
    }
}
