// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;

namespace Sigil.Web.Tests.Authentication;

public sealed class LoginLimitTests : IAsyncLifetime
{
    private readonly ManualTime _time = new();
    private readonly SigilAppFixture _app = new();

    public Task InitializeAsync()
    {
        _app.Time = _time;
        return _app.StartAsync();
    }

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Trait("attack", "SH-6")]
    public async Task Login_AfterManyWrongTokens_IsLimited()
    {
        using var client = _app.AnonymousClient();
        var seen = new List<string?>();
        for (var attempt = 0; attempt < 30 && !(seen.LastOrDefault()?.EndsWith("limited", StringComparison.Ordinal) ?? false); attempt++)
        {
            using var answer = await LoginForm.SendAsync(client, $"guess-{attempt}");
            seen.Add(answer.Headers.Location?.OriginalString);
        }

        Assert.Equal("/login?error=invalid", seen[0]);
        Assert.Equal("/login?error=limited", seen[^1]);
    }

    [Fact]
    public async Task Login_AfterAQuarterOfAnHour_SaysExpired()
    {
        var token = _app.SignInLink!.Fragment[1..];
        _time.Advance(TimeSpan.FromMinutes(16));
        using var client = _app.AnonymousClient();
        using var answer = await LoginForm.SendAsync(client, token);
        Assert.Equal("/login?error=expired", answer.Headers.Location?.OriginalString);
    }
}
