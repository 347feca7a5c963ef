// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration.Secrets;

internal sealed class SecretDirectory(ISecretStore store, ISecretSealer sealer, SecretDesk desk, IAuditTrail audit, IGatewayEvents events, TimeProvider time) : ISecretDirectory, IDisposable
{
    private readonly AdministrationGate _gate = new();

    public Outcome<Page<StoredSecret>> List(Caller caller, int limit, string? after)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.AdminSecrets) is { } missing ? missing : Pages.Cut(store.List(), secret => secret.Name.Value, limit, after);
    }

    public Outcome<StoredSecret> Get(Caller caller, SecretName name) => Find(caller, name, expected: null);

    public async ValueTask<Outcome<StoredSecret>> SaveAsync(Caller caller, SecretName name, SecretDraft draft, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        if (caller.Missing(Permissions.AdminSecrets) is { } missing)
        {
            return missing;
        }

        using var turn = await _gate.EnterAsync(cancellationToken);
        var stored = store.Find(name);
        if (stored is null ? expected is not null : Revisions.Mismatch("secret", stored.Revision, expected) is not null)
        {
            return SigilError.Changed("secret");
        }

        var read = await desk.ReadAsync(draft, stored, store.List().Count, cancellationToken);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var now = time.GetUtcNow();
        var next = new StoredSecret
        {
            Name = name,
            WorkspaceId = read.Value.Workspace,
            Hosts = read.Value.Hosts,
            Sealed = draft.Value is { } value ? sealer.Seal(name, value) : stored!.Sealed,
            CreatedBy = stored?.CreatedBy ?? caller.UserId.ToString(),
            CreatedAt = stored?.CreatedAt ?? now,
            ChangedAt = now,
            UsedAt = stored?.UsedAt,
            Revision = (stored?.Revision ?? 0) + 1,
        };
        return await SaveAsync(caller, stored is null ? (AuditActions.SecretCreated, GatewayEventTypes.SecretCreated) : (AuditActions.SecretChanged, GatewayEventTypes.SecretChanged), next);
    }

    public async ValueTask<Outcome<StoredSecret>> RotateAsync(Caller caller, SecretName name, SecretValue value, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(value);
        using var turn = await _gate.EnterAsync(cancellationToken);
        var found = Find(caller, name, expected);
        if (!found.Succeeded)
        {
            return found;
        }

        return SecretRules.ValueProblem(value.Reveal()) is { } problem ? problem : await SaveAsync(caller, (AuditActions.SecretRotated, GatewayEventTypes.SecretRotated), found.Value with
        {
            Sealed = sealer.Seal(name, value),
            ChangedAt = time.GetUtcNow(),
            Revision = found.Value.Revision + 1,
        });
    }

    public async ValueTask<Outcome<StoredSecret>> RemoveAsync(Caller caller, SecretName name, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await _gate.EnterAsync(cancellationToken);
        var found = Find(caller, name, expected);
        if (found.Succeeded)
        {
            // Taking something away comes before its entry: should the entry fail, so does the call, and the secret is gone all the same.
            await store.RemoveAsync(name, CancellationToken.None);
            Tell(GatewayEventTypes.SecretRemoved, found.Value);
            await RecordAsync(caller, AuditActions.SecretRemoved, found.Value);
        }

        return found;
    }

    public void Dispose() => _gate.Dispose();

    private Outcome<StoredSecret> Find(Caller caller, SecretName name, long? expected)
        => caller.Missing(Permissions.AdminSecrets) is { } missing ? missing
            : store.Find(name) is not { } secret ? SigilError.NotFound("secret")
            : Revisions.Mismatch("secret", secret.Revision, expected) is { } changed ? changed
            : secret;

    private async ValueTask<StoredSecret> SaveAsync(Caller caller, (string Action, string Event) what, StoredSecret next)
    {
        await RecordAsync(caller, what.Action, next);
        var saved = await store.SaveAsync(next, CancellationToken.None);
        Tell(what.Event, saved);
        return saved;
    }

    private void Tell(string type, StoredSecret secret) => events.Publish(new SecretEvent(type, secret.Name.Value, secret.WorkspaceId));

    private ValueTask RecordAsync(Caller caller, string action, StoredSecret secret) => audit.OkAsync(
        action, caller.UserId.ToString(), ("secret", secret.Name.Value), ("workspace", secret.WorkspaceId?.Value), ("hosts", string.Join(' ', secret.Hosts)), ("door", caller.Door));
}
