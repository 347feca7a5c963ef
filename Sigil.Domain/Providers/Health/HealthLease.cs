// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Providers.Health;

/// <summary>Leave to call a provider once. Disposing it without a verdict (cancelled, or the request itself was at fault) changes nothing.</summary>
internal sealed class HealthLease(ProviderHealth health, bool isProbe) : IDisposable
{
    private bool _ended;

    /// <summary>The provider said something: others may try it too, although only the end of the answer closes the circuit. A long answer must not keep everybody waiting.</summary>
    public void Responded() => Dispose();

    public void Succeeded() => health.Succeeded();

    public void Failed(SigilError error) => health.Record(error);

    public void Dispose()
    {
        if (isProbe && !_ended)
        {
            health.EndProbe();
        }

        _ended = true;
    }
}
