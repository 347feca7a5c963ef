// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration.Secrets;

/// <summary>The vault, for those who have <c>admin.secrets</c>. No call ever gives a value back.</summary>
public interface ISecretDirectory
{
    /// <summary>One page of secrets, by name.</summary>
    Outcome<Page<StoredSecret>> List(Caller caller, int limit, string? after);

    /// <summary>A secret without its value.</summary>
    Outcome<StoredSecret> Get(Caller caller, SecretName name);

    /// <summary>Makes a secret, or replaces the one that there is. In the audit log before it counts.</summary>
    ValueTask<Outcome<StoredSecret>> SaveAsync(Caller caller, SecretName name, SecretDraft draft, long? expected, CancellationToken cancellationToken);

    /// <summary>Gives a secret another value; the next call that needs it uses that one.</summary>
    ValueTask<Outcome<StoredSecret>> RotateAsync(Caller caller, SecretName name, SecretValue value, long? expected, CancellationToken cancellationToken);

    /// <summary>Removes a secret for good, at once.</summary>
    ValueTask<Outcome<StoredSecret>> RemoveAsync(Caller caller, SecretName name, long? expected, CancellationToken cancellationToken);
}
