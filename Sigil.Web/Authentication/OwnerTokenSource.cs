// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Authentication;

/// <summary>The owner's token, which no answer and no log may hold. Of other credentials the gateway knows hashes only.</summary>
internal sealed class OwnerTokenSource(OwnerToken token) : IKnownSecretSource
{
    public object Version => token;

    public IEnumerable<(string Name, SecretValue Value)> Read() => [("owner-token", token.Text)];
}
