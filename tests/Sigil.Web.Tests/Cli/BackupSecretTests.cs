// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

/// <summary>A backup takes the vault along, and nothing of it can be read in the file.</summary>
public sealed class BackupSecretTests(ApiFixture source) : IClassFixture<ApiFixture>
{
    private const string Value = "CANARY-key-in-backup";
    private static readonly Dictionary<string, string> Passphrase = new() { ["SIGIL_BACKUP_PASSPHRASE"] = "five random words and more" };

    [Fact]
    [Trait("attack", "SX-13")]
    public async Task Backup_Restored_HasTheSecretsAndOpensThem()
    {
        var outside = Directory.CreateTempSubdirectory("sigil-backup-");
        try
        {
            var file = Path.Combine(outside.FullName, "a.sigilbackup");
            await source.Owner.PutJsonAsync("/api/v1/secrets/vendor", new { value = Value, hosts = new[] { "127.0.0.1" } }).ReadAsync();
            var made = await CliProcess.RunAsync(["backup", file, "--data-dir", source.Gateway.DataDirectory], Passphrase);
            await using var elsewhere = ApiFixture.GatewayWith(source.Model).Set("providers.stub.api_key", "secret://vendor");
            var restored = await CliProcess.RunAsync(["restore", file, "--data-dir", elsewhere.DataDirectory], Passphrase);
            await elsewhere.StartAsync();
            await elsewhere.ApiClient().ChatAsync("Hello.");

            Assert.True((made.Code, restored.Code) == (ExitCodes.Success, ExitCodes.Success), made.Error + restored.Error);
            Assert.Equal($"Bearer {Value}", source.Model.Requests[^1].Headers["Authorization"]);
            Assert.DoesNotContain("CANARY", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }
}
