// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Security.Secrets;
using Sigil.Domain.Security.Secrets.Known;

namespace Sigil.Domain.Tests.Security.Secrets;

public sealed class KnownSecretsTests
{
    private const string Canary = "CANARY+ghp/7f3a9Bk2Lq==";
    private readonly FakeSource _source = new(("github", Canary), ("short", "1234567"));
    private readonly KnownSecrets _known;

    public KnownSecretsTests() => _known = new KnownSecrets([_source]);

    public static TheoryData<string> Disguises()
    {
        var bytes = Encoding.UTF8.GetBytes(Canary);
        var hex = Convert.ToHexString(bytes);
        return
        [
            Canary,
            new string([.. Canary.Reverse()]),
            hex,
            hex.ToLowerInvariant(),
            Convert.ToBase64String(bytes),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"a{Canary}z")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"ab{Canary}yz")),
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"user:{Canary}")).Replace('+', '-').Replace('/', '_'),
            Uri.EscapeDataString(Canary),
            string.Concat(bytes.Select(value => $"%{value:x2}")),
            string.Join(' ', Canary.AsEnumerable()),
            string.Join("\r\n", Canary.AsEnumerable()),
            string.Join('\u200b', Canary.AsEnumerable()),
            $"{Canary[..9]}\n\t{Canary[9..]}",
            "CANARY\\u002Bghp/7f3a9Bk2Lq==",
        ];
    }

    [Theory]
    [Trait("attack", "SX-6")]
    [MemberData(nameof(Disguises))]
    public void Find_AnyDisguise_IsFoundWhereItIs(string disguised)
    {
        var span = Assert.Single(_known.Find($"before {disguised} after"));

        Assert.Equal("github", span.Name);
        Assert.InRange(span.Start, 7, 14);
        Assert.InRange(span.Start + span.Length, 7 + disguised.Length - 5, 7 + disguised.Length);
    }

    [Theory]
    [Trait("attack", "SX-12")]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("canary+ghp/7f3a9Bk2Lq==")]
    [InlineData("CANARY+ghp/7f3a9Bk2Lq=")]
    [InlineData("An ordinary text with 550e8400-e29b-41d4-a716-446655440000 and ghp_ in it.")]
    public void Find_SomethingElse_IsNothing(string text) => Assert.Empty(_known.Find(text));

    [Fact]
    public void Redact_TwoValues_LeavesTheRest()
        => Assert.Equal("one [REDACTED], two [REDACTED].", _known.Redact($"one {Canary}, two {string.Join(' ', Canary.AsEnumerable())}."));

    [Fact]
    public void Find_OfTwoThatBeginAlike_TakesTheLonger()
    {
        _source.Change(("one", "sk-prefix-1"), ("two", "sk-prefix-1-and-more"));

        Assert.Equal("two", Assert.Single(_known.Find("sk-prefix-1-and-more")).Name);
        Assert.Equal("one", Assert.Single(_known.Find("sk-prefix-1-and-less")).Name);
    }

    [Fact]
    public void Find_AfterAChange_KnowsTheNewValueOnly()
    {
        Assert.Single(_known.Find(Canary));

        _source.Change(("github", "another-value"));

        Assert.Empty(_known.Find(Canary));
        Assert.Single(_known.Find("another-value"));
    }

    [Theory]
    [Trait("attack", "SX-1")]
    [InlineData("nothing of it", 13)]
    [InlineData("it may be C", 10)]
    [InlineData("it may be C A N", 10)]
    [InlineData("it may be CANARY+ghp/7f3a9Bk2Lq=", 10)]
    [InlineData("it is CANARY+ghp/7f3a9Bk2Lq==.", 30)]
    [InlineData("", 0)]
    public void OpenAt_UnfinishedText_IsWhereAValueMayHaveBegun(string text, int expected) => Assert.Equal(expected, _known.OpenAt(text));

    [Fact]
    public void Find_LongValue_IsFoundWhole()
    {
        var key = string.Join('\n', Enumerable.Range(0, 900).Select(line => $"line {line:D4} of a long private key with 64 characters ......"));
        _source.Change(("pem", key));

        var span = Assert.Single(_known.Find($"x{key}y"));

        Assert.Equal((1, key.Length), (span.Start, span.Length));
    }

    private sealed class FakeSource(params (string, string)[] secrets) : IKnownSecretSource
    {
        private (string Name, string Value)[] _secrets = secrets;

        public object Version => _secrets;

        public void Change(params (string, string)[] secrets) => _secrets = secrets;

        public IEnumerable<(string Name, SecretValue Value)> Read() => _secrets.Select(secret => (secret.Name, new SecretValue(secret.Value)));
    }
}
