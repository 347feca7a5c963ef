// SPDX-License-Identifier: Apache-2.0

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>All browser tests run one after another: they share the browser, and both cores.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>, ICollectionFixture<GatewayFixture>
{
    public const string Name = "browser";
}
