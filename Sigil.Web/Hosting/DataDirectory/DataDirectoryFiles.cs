// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.DataDirectory;

/// <summary>Where everything is in the data directory.</summary>
internal sealed class DataDirectoryFiles(string root)
{
    /// <summary>The data directory, absolute.</summary>
    public string Root { get; } = root;

    public string Configuration => Path.Combine(Root, "sigil.yaml");

    /// <summary>The gateway's database; without it no gateway has ever run here.</summary>
    public string Database => Path.Combine(Root, "gateway.db");

    public string Keys => Path.Combine(Root, "keys");

    public string MasterKey => Path.Combine(Keys, "master.key");

    public string Run => Path.Combine(Root, "run");

    public string Lock => Path.Combine(Run, "lock");

    public string Gateway => Path.Combine(Run, "gateway.json");

    public string OwnerToken => Path.Combine(Run, "owner.token");

    /// <summary>Says until the next start that the data were restored from a backup.</summary>
    public string Restored => Path.Combine(Run, "restored");
}
