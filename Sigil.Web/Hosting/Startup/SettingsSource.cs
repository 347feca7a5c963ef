// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Loads the configuration of a start.</summary>
internal static class SettingsSource
{
    public static GatewaySettings Load(StartRequest request, DataDirectoryFiles files)
        => new() { Networking = new NetworkingSettings { Listen = request.Listen ?? ListenAddress.Default } };
}
