// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text.Json;

namespace Sigil.Testing;

/// <summary>
/// <c>@copilotkit/aimock</c> as a process of its own: a mock of the vendors' wires that others wrote, so that the adapters do not only agree with our own stub.
/// What it answers is in <c>tests/aimock/server.mjs</c>.
/// </summary>
public sealed class AimockServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;

    private AimockServer(Process process, Uri address) => (_process, Address) = (process, address);

    /// <summary>Root of the server.</summary>
    public Uri Address { get; }

    /// <summary>Installs the package if it is not there and starts it on a free port.</summary>
    public static async Task<AimockServer> StartAsync()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "aimock");
        await NodeTools.InstallAsync(folder);
        var process = NodeTools.Start("node", folder, "server.mjs");
        var errors = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
            ?? throw new InvalidOperationException($"aimock did not start: {await errors}");
        _ = process.StandardOutput.ReadToEndAsync();
        return new AimockServer(process, new Uri(JsonElement.Parse(line).GetProperty("url").GetString()!));
    }

    public async ValueTask DisposeAsync()
    {
        // The server stops when its input ends; a server that does not is ended.
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
