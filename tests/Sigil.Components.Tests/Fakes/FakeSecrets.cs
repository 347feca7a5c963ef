// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Components.Tests.Fakes;

/// <summary>A vault in memory, without the rules of the real one: the test says what is refused.</summary>
internal sealed class FakeSecrets : ISecretDirectory
{
    public List<StoredSecret> All { get; } = [];

    public List<SecretDraft> Drafts { get; } = [];

    /// <summary>What the next changes answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    public StoredSecret Add(string name, params string[] hosts)
    {
        All.Add(new StoredSecret
        {
            Name = SecretName.Parse(name),
            Hosts = hosts,
            Sealed = new byte[] { 1 },
            CreatedBy = "owner",
            CreatedAt = FakeGateway.Start,
            ChangedAt = FakeGateway.Start,
        });
        return All[^1];
    }

    public Outcome<Page<StoredSecret>> List(Caller caller, int limit, string? after) => new Page<StoredSecret>([.. All], null);

    public Outcome<StoredSecret> Get(Caller caller, SecretName name) => All.Find(secret => secret.Name == name) is { } found ? found : SigilError.NotFound("secret");

    public ValueTask<Outcome<StoredSecret>> SaveAsync(Caller caller, SecretName name, SecretDraft draft, long? expected, CancellationToken cancellationToken)
    {
        Drafts.Add(draft);
        if (Refusal is { } refusal)
        {
            return new(refusal);
        }

        All.RemoveAll(secret => secret.Name == name);
        return new(Add(name.Value, [.. draft.Hosts]));
    }

    public ValueTask<Outcome<StoredSecret>> RotateAsync(Caller caller, SecretName name, SecretValue value, long? expected, CancellationToken cancellationToken)
        => throw new NotSupportedException();

    public ValueTask<Outcome<StoredSecret>> RemoveAsync(Caller caller, SecretName name, long? expected, CancellationToken cancellationToken)
    {
        var found = Get(caller, name);
        All.RemoveAll(secret => secret.Name == name);
        return new(found);
    }
}
