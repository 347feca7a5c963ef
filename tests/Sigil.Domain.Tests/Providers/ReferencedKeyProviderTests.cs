// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Providers;

public sealed class ReferencedKeyProviderTests
{
    private readonly FakeSecrets _secrets = new();
    private readonly KeyFactory _factory = new();
    private readonly IChatProvider _provider;

    public ReferencedKeyProviderTests() => _provider = ReferencedKeyProvider.Create(
        new ProviderOptions { Name = "vendor", Kind = ProviderKinds.OpenAICompatible, KeyReference = SecretReference.TryParse("secret://vendor") }, _factory, _secrets);

    [Fact]
    public async Task Call_WithTheSecret_HasItsValueForTheProvidersOwnPlace()
    {
        _secrets.Values["secret://vendor"] = "one";

        await AskAsync();

        Assert.Equal("one", _factory.Keys[^1]);
        Assert.All(_secrets.Destinations, destination => Assert.Equal("fake.example", destination.Host));
    }

    [Fact]
    public async Task Call_AfterARotation_HasTheNewValue()
    {
        _secrets.Values["secret://vendor"] = "one";
        await AskAsync();
        await AskAsync();
        _secrets.Values["secret://vendor"] = "two";

        await AskAsync();

        Assert.Equal([null, "one", "two"], _factory.Keys);
    }

    [Fact]
    public async Task Call_WithoutTheSecret_FailsNamingKeyAndReference()
    {
        var failed = Assert.IsType<ChatFailed>(await AskAsync());
        var check = await _provider.CheckAsync(CancellationToken.None);

        Assert.Equal((ErrorCodes.SecretUnresolved, "providers.vendor.api_key"), (failed.Error.Code, failed.Error.Field));
        Assert.Contains("secret://vendor", failed.Error.Message, StringComparison.Ordinal);
        Assert.Equal(failed.Error, check.Error);
        Assert.Equal([null], _factory.Keys);
    }

    private async Task<ChatEvent> AskAsync()
    {
        await foreach (var next in _provider.StreamAsync(RoutingFixture.Request, CancellationToken.None))
        {
            return next;
        }

        throw new InvalidOperationException("It said nothing.");
    }

    private sealed class KeyFactory : IChatProviderFactory
    {
        public List<string?> Keys { get; } = [];

        public IReadOnlyList<string> Kinds { get; } = ProviderKinds.All;

        public IChatProvider Create(ProviderOptions options)
        {
            Keys.Add(options.ApiKey?.Reveal());
            return new FakeProvider(options.Name, "model").Says("Hello.");
        }
    }
}
