// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Scanning;
using Sigil.Domain.Security.Scanning.Streaming;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Security.Secrets.Known;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class KnownSecretScreenTests : IKnownSecretSource
{
    private const string Canary = "CANARY-7f3a9Bk2Lq";
    private readonly KnownSecrets _known;

    public KnownSecretScreenTests() => _known = new KnownSecrets([this]);

    public object Version => this;

    public IEnumerable<(string Name, SecretValue Value)> Read() => [("one", new SecretValue(Canary)), ("two", new SecretValue("2Lq-and-more"))];

    [Theory]
    [Trait("attack", "SX-1")]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(1000)]
    public async Task Feed_ASecretInPieces_NeverLetsAnyOfItThrough(int size)
    {
        var text = $"The key is {Canary}. Again: {string.Join(' ', Canary.AsEnumerable())}! And {Canary}-and-more, C";

        Assert.Equal("The key is [REDACTED]. Again: [REDACTED]! And [REDACTED]-and-more, C", await ThroughAsync(text, size));
    }

    [Fact]
    public void Feed_OrdinaryText_IsNotHeld()
    {
        var screen = Screen();

        Assert.Equal("Hello!!", screen.Feed("Hello!!"));
        Assert.Equal(" ??", screen.Feed(" ??"));
        Assert.Empty(screen.Rules);
    }

    [Fact]
    public async Task Scan_WhateverTheModeOfTheRules_TakesTheValueOut()
    {
        var scanner = new KnownSecretScanner(new Inner(blocked: false), _known);

        var verdict = await scanner.ScanAsync(ScanStage.Tool, Origin.ToolOutput, $"see {Canary}", CancellationToken.None);

        Assert.Equal((false, "see [REDACTED]"), (verdict.Blocked, verdict.Content));
        Assert.Equal(new ScanFinding("known_secret", ScanFamily.Secret, ScanSeverity.High, 4, Canary.Length), Assert.Single(verdict.Findings));
    }

    [Fact]
    public async Task Scan_WhatTheRulesBlock_StaysBlocked()
        => Assert.True((await new KnownSecretScanner(new Inner(blocked: true), _known).ScanAsync(ScanStage.Input, Origin.UserInput, Canary, CancellationToken.None)).Blocked);

    private KnownSecretScreen Screen() => new(OpenScreen.Instance, _known);

    private async Task<string> ThroughAsync(string text, int size)
    {
        var screen = Screen();
        var passed = string.Concat(text.Chunk(size).Select(piece => screen.Feed(new string(piece))));
        Assert.DoesNotContain("CANARY", passed, StringComparison.Ordinal);
        var all = passed + await screen.FinishAsync(CancellationToken.None);
        Assert.Equal(["known_secret"], screen.Rules);
        return all;
    }

    private sealed class Inner(bool blocked) : IContentScanner
    {
        public bool Enabled => false;

        public ValueTask<ScanVerdict> ScanAsync(ScanStage stage, Origin origin, string content, CancellationToken cancellationToken)
            => ValueTask.FromResult(new ScanVerdict(blocked, content, []));

        public IOutputScreen? OpenScreen() => null;
    }
}
