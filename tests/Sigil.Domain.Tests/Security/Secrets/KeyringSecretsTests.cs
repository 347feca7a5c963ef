// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class KeyringSecretsTests : IKeyring
{
    private static readonly SecretReference Reference = SecretReference.TryParse("keyring://sigil/vendor")!;
    private readonly ManualTime _time = new();
    private readonly KeyringSecrets _secrets;
    private KeyringAnswer _answer = KeyringAnswer.Of(new SecretValue("the first value"));
    private int _asked;

    public KeyringSecretsTests() => _secrets = new KeyringSecrets(this, _time);

    [Fact]
    public async Task Resolve_WithinAMinute_AsksOnceAndThenSeesANewValue()
    {
        Assert.Equal("the first value", (await ResolveAsync()).OrThrow().Reveal());
        _answer = KeyringAnswer.Of(new SecretValue("the second value"));
        Assert.Equal("the first value", (await ResolveAsync()).OrThrow().Reveal());
        Assert.Equal(1, _asked);
        var version = _secrets.Version;

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("the second value", (await ResolveAsync()).OrThrow().Reveal());
        Assert.NotSame(version, _secrets.Version);
        Assert.Equal([("keyring://sigil/vendor", "the second value")], _secrets.Read().Select(known => (known.Name, known.Value.Reveal())));
    }

    [Fact]
    public async Task Resolve_WithoutAKeyring_NamesKeyReferenceAndFix()
    {
        _answer = KeyringAnswer.NoKeyring;

        var error = (await ResolveAsync()).Error!;

        Assert.Equal((ErrorCodes.SecretUnresolved, "providers.vendor.api_key"), (error.Code, error.Field));
        Assert.Equal("providers.vendor.api_key refers to keyring://sigil/vendor, but there is no keyring here that Sigil can use.", error.Message);
        Assert.Contains("sigil secret set", error.Fix, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changeme")]
    [InlineData("with\0nul")]
    public async Task Resolve_WhatIsNoSecret_IsRefused(string value)
    {
        _answer = KeyringAnswer.Of(new SecretValue(value));

        Assert.Equal(ErrorCodes.SecretUnresolved, (await ResolveAsync()).Error!.Code);
        Assert.Empty(_secrets.Read());
    }

    [Theory]
    [InlineData("http://api.vendor.example/v1", false)]
    [InlineData("http://127.0.0.1:8000/v1", true)]
    [InlineData("https://api.vendor.example/v1", true)]
    public async Task Resolve_ForAPlaceWithoutEncryption_IsRefusedUnlessItIsNear(string endpoint, bool sent)
    {
        Assert.Equal(sent, (await ResolveAsync(endpoint)).Succeeded);
        Assert.Equal(sent ? 1 : 0, _asked);
    }

    ValueTask<KeyringAnswer> IKeyring.ReadAsync(string service, string name, CancellationToken cancellationToken)
    {
        _asked++;
        return new(_answer);
    }

    private ValueTask<Outcome<SecretValue>> ResolveAsync(string endpoint = "https://api.vendor.example/v1")
        => new SecretResolver(new InMemorySecretStore(), new NamedSealer(), _secrets, _time).ResolveAsync(Reference, "providers.vendor.api_key", new Uri(endpoint), CancellationToken.None);
}
