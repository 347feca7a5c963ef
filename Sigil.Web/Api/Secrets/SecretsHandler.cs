// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Secrets;

/// <summary>The vault. Who may do what is the domain's to say.</summary>
internal sealed class SecretsHandler(ISecretDirectory secrets)
{
    public Outcome<SecretPage> List(Caller caller, int limit, string? after)
    {
        var page = secrets.List(caller, limit, after);
        return page.Succeeded ? new SecretPage([.. page.Value.Items.Select(ToView)], page.Value.Next) : page.Error;
    }

    public Outcome<Tagged<SecretView>> Get(Caller caller, string name) => Tag(secrets.Get(caller, SecretName.Parse(name)));

    public async ValueTask<Outcome<Tagged<SecretView>>> SaveAsync(Caller caller, string name, SecretBody body, IfMatch match, CancellationToken cancellationToken)
    {
        var draft = new SecretDraft { Value = body.Value is null ? null : new SecretValue(body.Value), Workspace = body.Workspace, Hosts = body.Hosts ?? [] };
        return Tag(await secrets.SaveAsync(caller, SecretName.Parse(name), draft, match.Revision, cancellationToken));
    }

    public async ValueTask<Outcome<Tagged<SecretView>>> RotateAsync(Caller caller, string name, SecretRotation body, IfMatch match, CancellationToken cancellationToken)
        => Tag(await secrets.RotateAsync(caller, SecretName.Parse(name), new SecretValue(body.Value), match.Revision, cancellationToken));

    public ValueTask<Outcome<StoredSecret>> RemoveAsync(Caller caller, string name, IfMatch match, CancellationToken cancellationToken)
        => secrets.RemoveAsync(caller, SecretName.Parse(name), match.Revision, cancellationToken);

    private static Outcome<Tagged<SecretView>> Tag(Outcome<StoredSecret> outcome)
        => outcome.Succeeded ? new Tagged<SecretView>(ToView(outcome.Value), outcome.Value.Revision) : outcome.Error;

    private static SecretView ToView(StoredSecret secret) => new(
        secret.Name.Value,
        SecretReference.Of(secret.Name).ToString(),
        secret.WorkspaceId?.Value,
        secret.Hosts,
        secret.CreatedBy,
        secret.CreatedAt,
        secret.ChangedAt,
        secret.UsedAt);
}
