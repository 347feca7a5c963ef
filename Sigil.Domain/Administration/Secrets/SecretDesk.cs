// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration.Secrets;

/// <summary>What speaks against a secret as somebody wants it.</summary>
internal sealed class SecretDesk(IWorkspaceStore workspaces)
{
    private const int MaxSecrets = 1000;

    private static readonly SigilError TooMany = new(ErrorCodes.StoreConflict, $"A gateway has at most {MaxSecrets} secrets.", Fix: "Remove those that nothing uses.");

    private static readonly SigilError NoHosts = new(
        ErrorCodes.SecretInvalid, "That is no list of hosts.", "hosts", "Send up to 32 names or addresses without scheme, port and path; '*.example.com' stands for one label before it.");

    private static readonly SigilError NoWorkspace = new(ErrorCodes.SecretInvalid, "There is no such workspace.", "workspace", "Leave it out for a secret of the gateway's own.");

    private static readonly SigilError NeedsValue = new(
        ErrorCodes.SecretInvalid, "With another workspace or more hosts the stored value would go to somebody else.", "value", "Send the value as well.");

    /// <summary>The secret's new workspace and hosts, or what is wrong with the draft.</summary>
    public async ValueTask<Outcome<(WorkspaceId? Workspace, IReadOnlyList<string> Hosts)>> ReadAsync(SecretDraft draft, StoredSecret? stored, int count, CancellationToken cancellationToken)
    {
        if (SecretHosts.Read(draft.Hosts) is not { } hosts)
        {
            return NoHosts;
        }

        WorkspaceId? workspace = null;
        if (!string.IsNullOrEmpty(draft.Workspace))
        {
            if (!WorkspaceId.TryParse(draft.Workspace, out var id) || await workspaces.FindAsync(id, cancellationToken) is not { DeletedAt: null })
            {
                return NoWorkspace;
            }

            workspace = id;
        }

        return ValueProblem(draft, stored, workspace, hosts) is { } problem ? problem
            : stored is null && count >= MaxSecrets ? TooMany
            : (workspace, hosts);
    }

    // Whoever may change secrets is not shown them, and must not get one by sending it to themselves.
    private static SigilError? ValueProblem(SecretDraft draft, StoredSecret? stored, WorkspaceId? workspace, IReadOnlyList<string> hosts)
        => draft.Value is { } value ? SecretRules.ValueProblem(value.Reveal())
            : stored is null ? SecretRules.ValueProblem(null)
            : stored.WorkspaceId == workspace && SecretHosts.IsWithin(stored.Hosts, hosts) ? null
            : NeedsValue;
}
