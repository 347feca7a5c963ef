// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Components.Pages.Settings.Configuration;

/// <summary>What the configuration's states are called.</summary>
internal static class ConfigurationWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "added",
        ChangeKind.Removed => "removed",
        _ => "changed",
    };

    public static string When(KeyEffect applies) => applies == KeyEffect.Live ? "at once" : "at a restart";

    public static string? Tone(KeyEffect applies) => applies == KeyEffect.Live ? "good" : "warn";
}
