// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>Refuses a call whose arguments hold the value of a secret (SX-2): tools are given the name of one, and the gateway puts the value in where it may go.</summary>
internal sealed class SecretFilter(ToolCallSecrets secrets, IAuditTrail audit) : IToolFilter
{
    public string Name => ToolFilterOrder.Secrets;

    public async ValueTask ApplyAsync(ToolCallState state, CancellationToken cancellationToken)
    {
        var names = secrets.NamesIn(state.Call.Arguments);
        if (names.Count == 0)
        {
            return;
        }

        await audit.AppendAsync(
            new AuditEntry
            {
                Action = AuditActions.SecretBlocked,
                Result = "denied",
                Actor = state.Context.Caller.UserId.ToString(),
                Plugin = state.Tool?.Descriptor.Plugin,
                WorkspaceId = state.Context.Workspace.Id,
                SessionId = state.Context.SessionId,
                Details = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["call_id"] = state.Call.Id,
                    ["turn_id"] = state.Context.TurnId.ToString(),
                    ["secrets"] = string.Join(' ', names),
                    ["arguments_length"] = state.Call.Arguments.Length.ToString(CultureInfo.InvariantCulture),
                },
            },
            CancellationToken.None);
        state.End(ToolErrorKinds.Denied, ToolTexts.SecretInArguments);
    }
}
