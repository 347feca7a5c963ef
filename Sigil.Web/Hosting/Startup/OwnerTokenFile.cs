// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Web.Authentication;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Lays the owner's token down for the commands while the gateway runs.</summary>
internal sealed class OwnerTokenFile(OwnerToken token, DataDirectoryFiles files)
{
    public void Write(UserId owner)
    {
        token.Enable(owner);
        PrivateFiles.Replace(files.OwnerToken, token.Text.Reveal());
    }

    public void Remove()
    {
        token.Revoke();
        File.Delete(files.OwnerToken);
    }
}
