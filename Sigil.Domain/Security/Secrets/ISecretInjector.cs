// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Security.Secrets;

/// <summary>Puts values in the place of <c>secret://name</c> at the last moment, when a request is written. Tools and models have the placeholder only.</summary>
public interface ISecretInjector
{
    /// <summary>
    /// The text with the values in it. A secret that does not exist, belongs to another workspace or may not be sent there refuses the whole text, with an audit entry;
    /// so does an audit log that cannot be written. The error says nothing of which it was.
    /// </summary>
    ValueTask<Outcome<string>> InjectAsync(SecretUse use, SecretPlace place, string text, CancellationToken cancellationToken);
}
