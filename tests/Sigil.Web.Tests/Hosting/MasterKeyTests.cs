// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Hosting.Startup;
using Sigil.Web.Tests.Api;
using Sigil.Web.Tests.Cli;

namespace Sigil.Web.Tests.Hosting;

/// <summary>The master key under a passphrase or a certificate: a secret is opened before and after each change, and by nobody who has the data directory alone.</summary>
public sealed class MasterKeyTests : IAsyncLifetime
{
    private const string Variable = "SIGIL_MASTER_KEY_PASSPHRASE";
    private const string Previous = "SIGIL_MASTER_KEY_PREVIOUS_PASSPHRASE";
    private const string First = "CANARY first five random words";
    private const string Second = "CANARY second five random words";
    private const string Value = "key-in-the-vault";
    private static readonly string[] Hosts = ["127.0.0.1"];
    private readonly DirectoryInfo _outside = Directory.CreateTempSubdirectory("sigil-outside-");
    private StubModelServer _model = null!;
    private SigilAppFixture _gateway = null!;

    private string KeyFile => Path.Combine(_gateway.DataDirectory, "keys", "master.key");

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _gateway = ApiFixture.GatewayWith(_model).Set("providers.stub.api_key", "secret://vendor");
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
        _outside.Delete(recursive: true);
    }

    [Fact]
    public async Task Start_InANewDirectory_SealsTheKeyFromTheFirstMomentOn()
    {
        _gateway.Environment[Variable] = First;
        await _gateway.StartAsync();
        await PutSecretAsync();

        await _gateway.RestartAsync();

        await SecretOpensAsync();
        Assert.Equal("passphrase", Sealed().GetProperty("kind").GetString());
        Assert.Equal(600_000, Sealed().GetProperty("iterations").GetInt32());
        Assert.DoesNotContain(_gateway.Log.Lines, line => line.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_OfADirectoryThatHadNone_ProtectsWhatIsThere()
    {
        await _gateway.StartAsync();
        await PutSecretAsync();
        var plain = await File.ReadAllBytesAsync(KeyFile);
        _gateway.Environment[Variable] = First;

        await _gateway.RestartAsync();

        await SecretOpensAsync();
        Assert.DoesNotContain(Convert.ToBase64String(plain), await File.ReadAllTextAsync(KeyFile), StringComparison.Ordinal);
        Assert.Contains(_gateway.Log.Lines, line => line.Contains("keys/master.key is protected by a passphrase now", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "none is given")]
    [InlineData(Second, "does not open it")]
    public async Task Start_WithoutThePassphrase_FailsNamingKeyAndFix(string? given, string says)
    {
        await ProtectAsync();
        _gateway.Environment.Remove(Variable);
        if (given is not null)
        {
            _gateway.Environment[Variable] = given;
        }

        await RefusedAsync("keys/master.key is protected by", says, Variable, "security.master_key.passphrase_file");
    }

    [Fact]
    public async Task Start_AfterAChange_TakesThePreviousPassphraseOnce()
    {
        await ProtectAsync();
        (_gateway.Environment[Variable], _gateway.Environment[Previous]) = (Second, First);
        await _gateway.StartAsync();
        await SecretOpensAsync();
        _gateway.Environment.Remove(Previous);

        await _gateway.RestartAsync();

        await SecretOpensAsync();
        await _gateway.StopAsync();
        _gateway.Environment[Variable] = First;
        await RefusedAsync("protected by another passphrase");
    }

    [Fact]
    public async Task Start_WithThePreviousPassphraseOnly_TakesTheProtectionAway()
    {
        await ProtectAsync();
        _gateway.Environment.Remove(Variable);
        _gateway.Environment[Previous] = First;

        await _gateway.StartAsync();

        await SecretOpensAsync();
        Assert.Equal(32, new FileInfo(KeyFile).Length);
        Assert.Contains(_gateway.Log.Lines, line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("not protected any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAFile_ReadsItsFirstLine()
    {
        _gateway.Set("security.master_key.passphrase_file", Outside("passphrase", $"{First}\r\nand a note\n"));
        await _gateway.StartAsync();
        await PutSecretAsync();
        _gateway.Environment.Remove("SIGIL_SECURITY__MASTER_KEY__PASSPHRASE_FILE");
        _gateway.Environment[Variable] = First;

        await _gateway.RestartAsync();

        await SecretOpensAsync();
    }

    [Fact]
    public async Task Start_WithACertificate_NeedsItFromThenOn()
    {
        await ProtectAsync();
        _gateway.Set("security.master_key.certificate_file", Certificate("one.pfx", First));
        _gateway.Environment[Previous] = First;
        await _gateway.StartAsync();
        await SecretOpensAsync();
        _gateway.Environment.Remove(Previous);
        await _gateway.RestartAsync();
        await SecretOpensAsync();
        Assert.Equal("certificate", Sealed().GetProperty("kind").GetString());
        await _gateway.StopAsync();

        _gateway.Set("security.master_key.certificate_file", Certificate("two.pfx", First));
        await RefusedAsync("protected by the certificate", "does not open it", "security.master_key.certificate_file");
        _gateway.Environment[Variable] = Second;
        await RefusedAsync("no PFX file that opens with the passphrase given");
        _gateway.Environment.Remove("SIGIL_SECURITY__MASTER_KEY__CERTIFICATE_FILE");
        await RefusedAsync("protected by the certificate", "is something else");
    }

    [Theory]
    [InlineData("passphrase_file", "/nowhere/at/all", "cannot be read")]
    [InlineData("certificate_file", "/nowhere/at/all", "cannot be read")]
    [InlineData("passphrase_file", "DATA/keys/passphrase", "lies in the data directory")]
    [InlineData("passphrase_file", "relative/path", "an absolute path")]
    public async Task Start_WithAFileThatIsOfNoUse_NamesItsKey(string key, string path, string says)
    {
        _gateway.Set($"security.master_key.{key}", path.Replace("DATA", _gateway.DataDirectory, StringComparison.Ordinal));

        await RefusedAsync(says);
    }

    [Fact]
    public async Task Start_WithAShortPassphrase_IsRefusedWithoutRepeatingIt()
    {
        _gateway.Environment[Variable] = "CANARY";

        await RefusedAsync(Variable, "at least 12 characters");
        Assert.False(File.Exists(KeyFile));
    }

    [Theory]
    [InlineData("iterations", 1)]
    [InlineData("iterations", 2_000_000_000)]
    [InlineData("format", 2)]
    public async Task Start_WithAnAlteredFile_IsRefused(string field, int value)
    {
        await ProtectAsync();
        var file = JsonNode.Parse(await File.ReadAllTextAsync(KeyFile))!;
        file[field] = value;
        await File.WriteAllTextAsync(KeyFile, file.ToJsonString());

        await RefusedAsync("keys/master.key");
    }

    [Fact]
    public async Task Backup_OfAProtectedDirectory_IsRestoredAndOpensWithBoth()
    {
        _gateway.Environment[Variable] = First;
        await _gateway.StartAsync();
        await PutSecretAsync();
        var file = Path.Combine(_outside.FullName, "a.sigilbackup");
        var passphrase = new Dictionary<string, string> { ["SIGIL_BACKUP_PASSPHRASE"] = "five random words and more" };
        var made = await CliProcess.RunAsync(["backup", file, "--data-dir", _gateway.DataDirectory], passphrase);
        await _gateway.DisposeAsync();
        _gateway = ApiFixture.GatewayWith(_model).Set("providers.stub.api_key", "secret://vendor");
        var restored = await CliProcess.RunAsync(["restore", file, "--data-dir", _gateway.DataDirectory], passphrase);
        Assert.True((made.Code, restored.Code) == (ExitCodes.Success, ExitCodes.Success), made.Error + restored.Error);

        await RefusedAsync("none is given");
        _gateway.Environment[Variable] = First;
        await _gateway.StartAsync();

        await SecretOpensAsync();
    }

    [Fact]
    public async Task Doctor_OfAProtectedDirectory_SaysWhetherThisShellOpensIt()
    {
        await ProtectAsync();

        var with = await DoctorAsync(new() { [Variable] = First });
        var other = await DoctorAsync(new() { [Variable] = Second });
        var without = await DoctorAsync([]);

        Assert.Equal(("ok", "The master key is there, protected by a passphrase that opens it."), (with.Text("level"), with.Text("message")));
        Assert.Equal(("fail", "fail"), (other.Text("level"), without.Text("level")));
        Assert.Contains(Variable, without.Text("fix"), StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", with.GetRawText() + other.GetRawText(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> DoctorAsync(Dictionary<string, string> environment)
    {
        var (_, output, _) = await CliProcess.RunAsync(["doctor", "check", "--json", "--data-dir", _gateway.DataDirectory], environment);
        return JsonElement.Parse(output).List("findings").Single(finding => finding.Text("check") == "keys");
    }

    private async Task ProtectAsync()
    {
        _gateway.Environment[Variable] = First;
        await _gateway.StartAsync();
        await PutSecretAsync();
        await _gateway.StopAsync();
    }

    private async Task PutSecretAsync() => await _gateway.ApiClient().PutJsonAsync("/api/v1/secrets/vendor", new { value = Value, hosts = Hosts }).ReadAsync();

    private async Task SecretOpensAsync()
    {
        _model.Enqueue(StubAnswer.Text("Hello."));
        await _gateway.ApiClient().ChatAsync("Hello.");
        Assert.Equal($"Bearer {Value}", _model.Requests[^1].Headers["Authorization"]);
    }

    private async Task RefusedAsync(params string[] says)
    {
        var refused = await Assert.ThrowsAsync<StartFailedException>(_gateway.StartAsync);

        Assert.All(says, text => Assert.Contains(text, refused.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("CANARY", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(_gateway.Log.Lines, line => line.Contains("CANARY", StringComparison.Ordinal));
    }

    private JsonElement Sealed() => JsonElement.Parse(File.ReadAllBytes(KeyFile));

    private string Outside(string name, string text)
    {
        var path = Path.Combine(_outside.FullName, name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    private string Certificate(string name, string passphrase)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(40), DateTimeOffset.UnixEpoch.AddYears(50));
        var path = Path.Combine(_outside.FullName, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, passphrase));
        return path;
    }
}
