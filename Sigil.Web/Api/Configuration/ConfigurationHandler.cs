// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;
using Sigil.Web.Configuration.Editing;

namespace Sigil.Web.Api.Configuration;

/// <summary>Reads and changes the configuration. What may be changed by whom is for <see cref="IConfigurationFile"/> to say.</summary>
internal sealed class ConfigurationHandler(IConfigurationFile files)
{
    public async ValueTask<Outcome<Tagged<ConfigView>>> ReadAsync(Caller caller, CancellationToken cancellationToken)
        => ToView(await files.ReadAsync(caller, cancellationToken));

    public async ValueTask<Outcome<Tagged<ConfigView>>> EditAsync(Caller caller, ConfigPatch body, IfMatch match, CancellationToken cancellationToken)
    {
        var edits = ConfigEdits.Read(body.Values);
        return edits.Succeeded ? ToView(await files.EditAsync(caller, edits.Value, match.Revision, cancellationToken)) : edits.Error;
    }

    public async ValueTask<Outcome<Tagged<ConfigFileView>>> ReadFileAsync(Caller caller, CancellationToken cancellationToken)
        => ToFile(await files.ReadAsync(caller, cancellationToken));

    public async ValueTask<Outcome<Tagged<ConfigFileView>>> WriteFileAsync(Caller caller, ConfigFileBody body, IfMatch match, CancellationToken cancellationToken)
        => ToFile(await files.WriteAsync(caller, body.Text, match.Revision, cancellationToken));

    public async ValueTask<Outcome<ConfigCheckView>> CheckAsync(Caller caller, ConfigFileBody body, CancellationToken cancellationToken)
    {
        var check = await files.CheckAsync(caller, body.Text, cancellationToken);
        return check.Succeeded ? ConfigurationViews.Of(check.Value) : check.Error;
    }

    private static Outcome<Tagged<ConfigView>> ToView(Outcome<ConfigurationText> read)
        => read.Succeeded ? new Tagged<ConfigView>(ConfigurationViews.Of(read.Value), read.Value.Revision) : read.Error;

    private static Outcome<Tagged<ConfigFileView>> ToFile(Outcome<ConfigurationText> read)
        => read.Succeeded ? new Tagged<ConfigFileView>(new ConfigFileView(read.Value.Text), read.Value.Revision) : read.Error;
}
