// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

/// <summary>Runs commands against a gateway, in a script (nobody types or reads) unless a test says otherwise.</summary>
internal static class CliRun
{
    public static async Task<(int Code, string Output, string Error)> CliAsync(this SigilAppFixture gateway, params string[] arguments)
    {
        var terminal = new FakeTerminal { InputIsTerminal = false, OutputIsTerminal = false };
        var code = await CliApplication.RunAsync([.. arguments, "--data-dir", gateway.DataDirectory], terminal);
        return (code, terminal.Output, terminal.Error);
    }

    /// <summary>Runs a command that must succeed, and reads its JSON.</summary>
    public static async Task<JsonElement> CliJsonAsync(this SigilAppFixture gateway, params string[] arguments)
    {
        var (code, output, error) = await gateway.CliAsync([.. arguments, "--json"]);
        Assert.True(code == ExitCodes.Success, $"{code}: {error}{output}");
        return JsonElement.Parse(output);
    }

    /// <summary>Runs a command for a person who types the answers.</summary>
    public static async Task<(int Code, FakeTerminal Terminal)> CliAskedAsync(this SigilAppFixture gateway, string[] arguments, params string[] typed)
    {
        var terminal = new FakeTerminal(typed) { OutputIsTerminal = false };
        return (await CliApplication.RunAsync([.. arguments, "--data-dir", gateway.DataDirectory], terminal), terminal);
    }
}
