// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Tests.Providers;

/// <summary>Resolves what a test says, and nothing else.</summary>
internal sealed class FakeSecrets : ISecretResolver
{
    /// <summary>The values, by reference.</summary>
    public Dictionary<string, string> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Where values were wanted for.</summary>
    public List<Uri> Destinations { get; } = [];

    public ValueTask<Outcome<SecretValue>> ResolveAsync(SecretReference reference, string configKey, Uri destination, CancellationToken cancellationToken)
    {
        Destinations.Add(destination);
        return new(Values.TryGetValue(reference.ToString(), out var value) ? new SecretValue(value) : new SigilError(ErrorCodes.SecretUnresolved, $"{configKey}: {reference}", configKey));
    }
}
