// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.Playwright;

namespace Sigil.EndToEnd.Tests.Support;

/// <summary>One browser for all tests; each test has a context of its own in it.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    /// <summary>A value that the build wrote into the test assembly.</summary>
    public static string Metadata(string key) => typeof(BrowserFixture).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Executable is not { } executable)
        {
            return;
        }

        Environment.SetEnvironmentVariable("PLAYWRIGHT_DRIVER_SEARCH_PATH", Metadata("PlaywrightPackage"));
        _playwright = await Playwright.CreateAsync();

        // As patient as the pages' own waits: on a busy machine five seconds are no sign of a fault.
        Assertions.SetDefaultExpectTimeout(15_000);

        // As root, and in a container, the browser's own sandbox cannot be set up; it shows nothing but our own pages.
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    public async Task DisposeAsync()
    {
        if (_playwright is not null)
        {
            await Browser.DisposeAsync();
            _playwright.Dispose();
        }
    }
}
