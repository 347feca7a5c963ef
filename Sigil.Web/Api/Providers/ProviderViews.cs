// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Providers;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Providers;

/// <summary>Providers as the API shows them.</summary>
internal static class ProviderViews
{
    public static ProviderEntryView ToView(this ProviderDetails details) => new(
        details.Status.Name,
        details.Status.Kind,
        details.Endpoint?.ToString(),
        details.Address?.Authority,
        new ProviderKeyView(details.Origin.Key != KeyOrigin.None, WireNames.Of(details.Origin.Key), details.Origin.Variable),
        details.Models,
        WireNames.Of(details.ModelsOrigin),
        details.Status.ToHealth(),
        details.Origin.Unchangeable is null,
        details.Origin.Unchangeable);

    public static Tagged<ProviderEntryView> ToTaggedView(this ProviderDetails details) => new(details.ToView(), details.Revision);

    public static ProviderTestView ToView(this ProviderTest test)
        => new(test.Works, (long)test.Took.TotalMilliseconds, test.Models, test.Error?.Code.Value, test.Error?.Message, test.Error?.Fix);

    private static ProviderHealthView ToHealth(this ProviderStatus status) => new(
        WireNames.Of(status.State),
        status.FailureCount,
        status.LastSuccessAt,
        status.LastFailureAt,
        status.LastError?.Code.Value,
        status.LastError?.Message,
        status.LastError?.Fix,
        status.CooldownUntil);
}
