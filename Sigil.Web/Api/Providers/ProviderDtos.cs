// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Providers;

/// <summary>One page of providers, by name.</summary>
internal sealed record ProviderPage(IReadOnlyList<ProviderEntryView> Providers, string? Next);

/// <summary>A provider: how it is configured and how it is. <c>endpoint</c> is what configuration says, <c>host</c> where requests go. One that cannot be changed here says why.</summary>
internal sealed record ProviderEntryView(
    string Name,
    string Kind,
    string? Endpoint,
    string? Host,
    ProviderKeyView Key,
    IReadOnlyList<string> Models,
    string ModelsFrom,
    ProviderHealthView Health,
    bool Editable,
    string? NotEditableReason);

/// <summary>Whether there is a key and where it is kept; the key itself is never shown.</summary>
internal sealed record ProviderKeyView(bool Set, string From, string? Variable);

/// <summary>How a provider is. While it rests, it is not asked.</summary>
internal sealed record ProviderHealthView(
    string State,
    int FailureCount,
    DateTimeOffset? LastSuccessAt,
    DateTimeOffset? LastFailureAt,
    string? ErrorCode,
    string? Error,
    string? Fix,
    DateTimeOffset? CooldownUntil);

/// <summary>A provider to save or to try out.</summary>
internal sealed record ProviderBody
{
    [Description("What the endpoint speaks.")]
    public required string Kind { get; init; }

    [Description("The base address; without it the vendor's own.")]
    public string? Endpoint { get; init; }

    [Description("The key. Without it, a provider that is saved keeps its key, as long as kind and endpoint stay, and one that is tried sends none. An empty text takes the key away.")]
    public string? ApiKey { get; init; }

    [Description("The models to offer, by the names that the vendor uses, and then only these; without it all that the vendor has.")]
    public IReadOnlyList<string>? Models { get; init; }
}

/// <summary>What came of a test. A vendor that refuses is a result too, with the reason and what helps.</summary>
internal sealed record ProviderTestView(bool Ok, long LatencyMs, int? ModelCount, string? ErrorCode, string? Error, string? Fix);
