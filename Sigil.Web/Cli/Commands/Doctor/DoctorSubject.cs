// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Cli.Client;
using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Cli.Commands.Doctor;

/// <summary>What the doctor looks at: a data directory, the configuration in it as this shell would start it, and the gateway, when one answers.</summary>
internal sealed class DoctorSubject : IDisposable
{
    private DoctorSubject(DataDirectoryFiles files, IReadOnlyDictionary<string, string> environment) => (Files, Environment) = (files, environment);

    public DataDirectoryFiles Files { get; }

    /// <summary>The variables of this shell, which need not be the gateway's.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    /// <summary>Whether a gateway was ever started here.</summary>
    public bool IsUsed => File.Exists(Files.Database);

    /// <summary>The connection to the gateway that runs here; null when none does.</summary>
    public GatewayClient? Gateway { get; private set; }

    /// <summary>The configuration; null when there are <see cref="Problems"/> or the file cannot be read.</summary>
    public GatewaySettings? Settings { get; private set; }

    /// <summary>Everything that is wrong with the configuration.</summary>
    public IReadOnlyList<ConfigProblem> Problems { get; private set; } = [];

    /// <summary>Why the file cannot be read; null when it can, and when there is none.</summary>
    public string? Unreadable { get; private set; }

    public static DoctorSubject Of(string dataDirectory, IReadOnlyDictionary<string, string> environment)
    {
        var subject = new DoctorSubject(new DataDirectoryFiles(dataDirectory), environment);
        subject.ReadConfiguration();
        subject.FindGateway();
        return subject;
    }

    public void Dispose() => Gateway?.Dispose();

    private void ReadConfiguration()
    {
        try
        {
            var text = File.Exists(Files.Configuration) ? ConfigurationFileAccess.Read(Files.Configuration) : "";
            Settings = ConfigLoader.Load(new ConfigSources(text, Environment, null), out var problems);
            Problems = problems;
        }
        catch (Exception exception) when (ConfigurationFileAccess.IsFileFault(exception))
        {
            Unreadable = exception.Message;
        }
    }

    private void FindGateway()
    {
        try
        {
            Gateway = new GatewayClient(GatewayLocator.Local(Files.Root));
        }
        catch (CliException)
        {
            // None runs, or none that this user could talk to: the check of the gateway says which.
            Gateway = null;
        }
    }
}
