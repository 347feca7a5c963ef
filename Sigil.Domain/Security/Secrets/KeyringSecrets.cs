// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
namespace Sigil.Domain.Security.Secrets;

/// <summary>What was read from the keyring. A value is good for a minute, so that not every call of a model starts a program; it is known as a secret for as long as the gateway runs.</summary>
internal sealed class KeyringSecrets(IKeyring keyring, TimeProvider time) : IKnownSecretSource
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<SecretReference, (SecretValue Value, long At)> _read = new();
    private volatile object _version = new();

    public object Version => _version;

    public IEnumerable<(string Name, SecretValue Value)> Read() => _read.Select(entry => (entry.Key.ToString(), entry.Value.Value));

    public async ValueTask<KeyringAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        var known = _read.TryGetValue(reference, out var read);
        if (known && time.GetElapsedTime(read.At) < Fresh)
        {
            return KeyringAnswer.Of(read.Value);
        }

        var answer = await keyring.ReadAsync(reference.Service, reference.Name, cancellationToken).ConfigureAwait(false);
        if (answer.Value is not { } value)
        {
            return answer;
        }

        if (SecretRules.ValueProblem(value.Reveal()) is { } problem)
        {
            return new KeyringAnswer(null, "what the keyring has there is no secret", problem.Message);
        }

        _read[reference] = (value, time.GetTimestamp());
        if (!known || !string.Equals(read.Value.Reveal(), value.Reveal(), StringComparison.Ordinal))
        {
            _version = new object();
        }

        return answer;
    }
}
