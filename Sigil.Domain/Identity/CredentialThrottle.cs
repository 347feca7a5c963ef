// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Ten failures in a quarter of an hour, per address and per credential. The secrets have 256 bits, so a few attempts that pass the check side by side give nobody an advantage.</summary>
internal sealed class CredentialThrottle(TimeProvider time) : ICredentialThrottle
{
    public const int MaxFailures = 10;
    public const int MaxKeys = 10_000;

    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private readonly WindowCounter<string> _addresses = new(time, Window, MaxKeys);
    private readonly WindowCounter<string> _credentials = new(time, Window, MaxKeys);

    public TimeSpan? WaitFor(IPAddress? address, string? credentialId)
    {
        var atAddress = _addresses.WaitFor(AddressNeighbourhood.Of(address), MaxFailures);
        var withCredential = credentialId is null ? null : WaitFor(credentialId);
        return atAddress > withCredential || withCredential is null ? atAddress : withCredential;
    }

    public TimeSpan? WaitFor(string credentialId) => _credentials.WaitFor(credentialId, MaxFailures);

    public void Failed(IPAddress? address, string? credentialId)
    {
        _addresses.TryAdd(AddressNeighbourhood.Of(address), MaxFailures);
        if (credentialId is not null)
        {
            _credentials.TryAdd(credentialId, MaxFailures);
        }
    }

    public void Stale(string credentialId) => _credentials.TryAdd(credentialId, MaxFailures);
}
