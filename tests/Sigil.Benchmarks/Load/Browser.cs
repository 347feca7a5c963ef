// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Benchmarks.Load;

/// <summary>Opens a page as a person would, script and circuit included, and closes it again.</summary>
internal static class Browser
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Opens the address; false when there is no browser on the path.</summary>
    public static async Task<bool> TryOpenAsync(string address, CancellationToken cancellationToken)
    {
        if (Find() is not { } program)
        {
            return false;
        }

        var profile = Directory.CreateTempSubdirectory("sigil-bench-browser-");
        try
        {
            var start = new ProcessStartInfo(program)
            {
                ArgumentList = { "--headless=new", "--no-sandbox", "--disable-gpu", $"--user-data-dir={profile.FullName}", "--virtual-time-budget=8000", "--dump-dom", address },
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var browser = Process.Start(start)!;
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Limit);
            var page = await browser.StandardOutput.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            return page.Contains("<textarea", StringComparison.Ordinal) ? true : throw new InvalidOperationException($"The browser did not reach the chat: {page}");
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .SelectMany(folder => _names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
