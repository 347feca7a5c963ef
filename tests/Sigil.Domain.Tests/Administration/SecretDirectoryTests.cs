// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Administration;

public sealed class SecretDirectoryTests : IDisposable
{
    private static readonly SecretName Name = SecretName.Parse("github");
    private readonly AdministrationFixture _fixture = new();

    private ISecretDirectory Secrets => _fixture.Get<ISecretDirectory>();

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task Save_New_SealsAuditsAndNeverRepeatsTheValue()
    {
        var saved = (await SaveAsync("CANARY-value", "api.github.com")).OrThrow();

        Assert.Equal((1L, "owner"), (saved.Revision, saved.CreatedBy));
        Assert.Equal("CANARY-value", new Testing.InMemory.NamedSealer().Open(Name, saved.Sealed)!.Reveal());
        var entry = Assert.Single(_fixture.Audit.Entries);
        Assert.Equal(("secret.created", "ok", "github", "api.github.com"), (entry.Action, entry.Result, entry.Details["secret"], entry.Details["hosts"]));
        Assert.DoesNotContain(entry.Details.Values, value => value.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_WithoutTheValue_KeepsItOnlyWhileItGoesNowhereNew()
    {
        await SaveAsync("CANARY-value", "api.github.com", "uploads.github.com");

        Assert.Equal("value", (await SaveAsync(null, "api.github.com", "evil.example")).Error!.Field);
        Assert.Equal("value", (await Secrets.SaveAsync(Owner, Name, new SecretDraft { Workspace = await WorkAsync(), Hosts = ["api.github.com"] }, null, default)).Error!.Field);
        Assert.Equal(["api.github.com"], (await SaveAsync(null, "api.github.com")).OrThrow().Hosts);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("undefined")]
    [InlineData("ChangeMe")]
    [InlineData("***")]
    [InlineData("${GITHUB_TOKEN}")]
    [InlineData("secret://other")]
    [InlineData("with\ttab")]
    [InlineData("with\0nul")]
    public async Task Save_WhatIsNoSecret_IsRefusedWithoutRepeatingIt(string value)
    {
        var error = (await SaveAsync(value)).Error!;

        Assert.Equal((ErrorCodes.SecretInvalid, "value"), (error.Code, error.Field));
        Assert.Empty(_fixture.Audit.Entries);
    }

    [Fact]
    public async Task Save_MoreThan64KiB_IsRefused()
    {
        Assert.True((await SaveAsync(new string('x', 64 * 1024))).Succeeded);
        Assert.Equal(ErrorCodes.SecretInvalid, (await SaveAsync(new string('x', (64 * 1024) + 1))).Error!.Code);
        Assert.Equal(ErrorCodes.SecretInvalid, (await SaveAsync(new string('é', 40 * 1024))).Error!.Code);
    }

    [Fact]
    public async Task Save_ForAWorkspaceThatIsNotThere_NamesTheField()
        => Assert.Equal("workspace", (await Secrets.SaveAsync(Owner, Name, new SecretDraft { Value = new SecretValue("a value"), Workspace = "nowhere" }, null, default)).Error!.Field);

    [Fact]
    public async Task Rotate_Known_ChangesTheValueAlone()
    {
        await SaveAsync("the first value", "api.github.com");

        var rotated = (await Secrets.RotateAsync(Owner, Name, new SecretValue("the second value"), 1, default)).OrThrow();

        Assert.Equal(2, rotated.Revision);
        Assert.Equal(["api.github.com"], rotated.Hosts);
        Assert.Equal("the second value", new Testing.InMemory.NamedSealer().Open(Name, rotated.Sealed)!.Reveal());
        Assert.Equal(ErrorCodes.PreconditionFailed, (await Secrets.RotateAsync(Owner, Name, new SecretValue("the third value"), 1, default)).Error!.Code);
    }

    [Fact]
    public async Task Remove_Known_IsGoneAndRecorded()
    {
        await SaveAsync("a value");

        await Secrets.RemoveAsync(Owner, Name, null, default);

        Assert.Equal(ErrorCodes.EntityNotFound, Secrets.Get(Owner, Name).Error!.Code);
        Assert.Equal("secret.removed", _fixture.Audit.Entries[^1].Action);
    }

    [Theory]
    [InlineData(UserRole.Admin, true)]
    [InlineData(UserRole.Member, false)]
    [InlineData(UserRole.Guest, false)]
    public async Task AnyCall_ByRole_NeedsTheOnePermission(UserRole role, bool may)
    {
        var caller = AdministrationFixture.As(role);

        Assert.Equal(may, (await Secrets.SaveAsync(caller, Name, new SecretDraft { Value = new SecretValue("a value") }, null, default)).Succeeded);
        Assert.Equal(may, Secrets.List(caller, 10, null).Succeeded);
        Assert.Equal(may, Secrets.Get(caller, Name).Succeeded);
        Assert.Equal(may, (await Secrets.RotateAsync(caller, Name, new SecretValue("another value"), null, default)).Succeeded);
        Assert.Equal(may, (await Secrets.RemoveAsync(caller, Name, null, default)).Succeeded);
    }

    private static Domain.Security.Caller Owner => AdministrationFixture.As(UserRole.Owner);

    private async Task<string> WorkAsync() => (await _fixture.WorkAsync()).Id.Value;

    private ValueTask<Outcome<StoredSecret>> SaveAsync(string? value, params string[] hosts)
        => Secrets.SaveAsync(Owner, Name, new SecretDraft { Value = value is null ? null : new SecretValue(value), Hosts = hosts }, null, default);
}
