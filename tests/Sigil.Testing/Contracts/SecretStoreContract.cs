// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Testing.Contracts;

/// <summary>What every <see cref="ISecretStore"/> does.</summary>
public abstract class SecretStoreContract
{
    private static readonly SecretName Name = SecretName.Parse("github");

    protected abstract ISecretStore Secrets { get; }

    [Fact]
    public void Find_Unknown_IsNull() => Assert.Null(Secrets.Find(Name));

    [Fact]
    public async Task Save_New_KeepsEveryField()
    {
        var version = Secrets.Version;
        await Secrets.SaveAsync(New(), default);

        var found = Secrets.Find(Name)!;
        Assert.Equal((Sample.Workspace, "alice", 3L), (found.WorkspaceId, found.CreatedBy, found.Revision));
        Assert.Equal(["api.github.com", "*.example.com"], found.Hosts);
        Assert.Equal(new byte[] { 1, 2, 3 }, found.Sealed.ToArray());
        Assert.Equal((Sample.Now, Sample.Now, null), (found.CreatedAt, found.ChangedAt, found.UsedAt));
        Assert.NotSame(version, Secrets.Version);
    }

    [Fact]
    public async Task Save_Existing_ReplacesAllButItsOrigin()
    {
        await Secrets.SaveAsync(New(), default);
        await Secrets.SaveAsync(New() with { Hosts = [], WorkspaceId = null, Sealed = new byte[] { 9 }, CreatedBy = "bob", Revision = 4 }, default);

        var found = Assert.Single(Secrets.List());
        Assert.Equal((null, "alice", 4L), (found.WorkspaceId, found.CreatedBy, found.Revision));
        Assert.Empty(found.Hosts);
        Assert.Equal(new byte[] { 9 }, found.Sealed.ToArray());
    }

    [Fact]
    public async Task Touch_Known_IsNotedAndIsNoOtherVersion()
    {
        await Secrets.SaveAsync(New(), default);
        var version = Secrets.Version;

        Secrets.Touch(Name, Sample.Now.AddMinutes(5));

        Assert.Equal(Sample.Now.AddMinutes(5), Secrets.Find(Name)!.UsedAt);
        Assert.Same(version, Secrets.Version);
    }

    [Fact]
    public async Task Remove_Known_IsGone()
    {
        await Secrets.SaveAsync(New(), default);
        var version = Secrets.Version;

        await Secrets.RemoveAsync(Name, default);

        Assert.Empty(Secrets.List());
        Assert.NotSame(version, Secrets.Version);
    }

    protected static StoredSecret New() => new()
    {
        Name = Name,
        WorkspaceId = Sample.Workspace,
        Hosts = ["api.github.com", "*.example.com"],
        Sealed = new byte[] { 1, 2, 3 },
        CreatedBy = "alice",
        CreatedAt = Sample.Now,
        ChangedAt = Sample.Now,
        Revision = 3,
    };
}
