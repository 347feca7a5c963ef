// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>What a vendor's server may take of time and space.</summary>
internal sealed record ProviderHttpLimits
{
    /// <summary>For DNS, TCP and TLS together.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Until the response's head; long, as a local server may load a model first.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Between two reads of the body.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>For the whole body, in bytes.</summary>
    public long BodyBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Of an error's body, in bytes; the rest is not read.</summary>
    public int ErrorBytes { get; init; } = 32 * 1024;
}
