// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Configuration.Editing;

/// <summary>
/// The way for clients, the API and the pages alike, to read and change the gateway's configuration. Everything needs <c>admin.config</c>, which is checked here; changes of workspaces need
/// <c>admin.workspaces</c> besides. Stored secrets never leave: where one stands, the text has the mask <c>"***"</c>, and a text that comes back with the mask at the same key keeps the secret.
/// </summary>
/// <remarks>
/// A change is checked as a whole, recorded in the audit log, written to the file in one step (mode 0600) and put in force; keys that do not apply live wait for the next start. When anything
/// fails, the file and what is in force are as they were. Refused with <c>config.invalid</c>, every fault in <see cref="SigilError.Faults"/>: what a start would refuse. Refused with
/// <c>config.refused</c>, and recorded: what opens the gateway further than its start did (SC-2); another endpoint or kind of a provider while the stored key stays, as the key would go to
/// somebody else; and, but for the owner, a new reference to the environment. <c>server.precondition.failed</c>: <c>expected</c> is not the present revision; null takes any.
/// <c>config.file.unavailable</c>: the file cannot be read or written.
/// </remarks>
public interface IConfigurationFile
{
    /// <summary>The file and what is in force.</summary>
    ValueTask<Outcome<ConfigurationText>> ReadAsync(Caller actor, CancellationToken cancellationToken);

    /// <summary>What would come of writing <paramref name="text"/>; changes nothing.</summary>
    ValueTask<Outcome<ConfigurationCheck>> CheckAsync(Caller actor, string text, CancellationToken cancellationToken);

    /// <summary>Puts a text in the place of the file's.</summary>
    ValueTask<Outcome<ConfigurationText>> WriteAsync(Caller actor, string text, long? expected, CancellationToken cancellationToken);

    /// <summary>Sets and removes single keys, in this order, and leaves everything else in the file, comments and order included, as it is. Two keys that belong together, such as a provider's
    /// kind and endpoint, are changed in one call: only the result is checked. Edits of <c>providers.</c> alone may be made with <c>admin.providers</c> too.</summary>
    ValueTask<Outcome<ConfigurationText>> EditAsync(Caller actor, IReadOnlyList<ConfigEdit> edits, long? expected, CancellationToken cancellationToken);
}
