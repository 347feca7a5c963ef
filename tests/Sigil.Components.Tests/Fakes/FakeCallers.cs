// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;
using Sigil.Domain.Common;
using Sigil.Web.Components.Circuits;

namespace Sigil.Components.Tests.Fakes;

/// <summary>The owner, until the test signs them out.</summary>
internal sealed class FakeCallers : ICurrentCaller, IWorkspaceAccess, IRevocations
{
    private readonly List<Action> _watchers = [];

    public bool SignedOut { get; set; }

    /// <summary>What they may do now.</summary>
    public string[] Permissions { get; set; } = ["*"];

    public List<Workspace> Workspaces { get; } = [NewWorkspace("personal")];

    public static Workspace NewWorkspace(string id) => new() { Id = WorkspaceId.Parse(id), Members = [FakeGateway.Owner], CreatedAt = FakeGateway.Start };

    public ValueTask<Outcome<Caller>> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult<Outcome<Caller>>(SignedOut
        ? new SigilError(ErrorCodes.Unauthorized, "You are no longer signed in.", Fix: "Run `sigil login-link`.")
        : new Caller(FakeGateway.Owner, "owner", CapabilitySet.Parse(Permissions), "browser", "sgn_1"));

    public ValueTask<Outcome<Workspace>> OpenAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => ValueTask.FromResult(Workspaces.FirstOrDefault(workspace => workspace.Id == id) is { } found ? found : (Outcome<Workspace>)SigilError.NotFound("workspace"));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(Caller caller, CancellationToken cancellationToken)
        => ValueTask.FromResult<IReadOnlyList<Workspace>>(Workspaces);

    public IDisposable Watch(string credentialId, Action onRevoked)
    {
        _watchers.Add(onRevoked);
        return new FakeSubscription(() => _watchers.Remove(onRevoked));
    }

    public void Announce(string credentialId) => _watchers.ToArray().ToList().ForEach(watcher => watcher());
}
