// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Web.Api.Configuration;

/// <summary>The configuration as it is on the wire.</summary>
internal static class ConfigurationViews
{
    public static ConfigView Of(ConfigurationText read) => new(
        [.. read.Values.Select(value => new ConfigValueView(value.Key, value.Value, value.Items, value.Source, WireNames.Of(value.Applies), value.WaitsForRestart, value.Default))],
        read.State.AppliedAt,
        read.State.Generation,
        Of(read.State.Refused, reasons: true),
        read.State.WaitingForRestart);

    public static ConfigCheckView Of(ConfigurationCheck check) => new(
        check.Problems.Count == 0,
        [.. check.Problems.Select(Of)],
        [.. check.Changes.Select(change => new ConfigChangeView(change.Key, WireNames.Of(change.Kind), WireNames.Of(change.Applies)))],
        check.WaitingForRestart);

    /// <summary>What was refused; the reasons repeat values of the file and are for those who may read it.</summary>
    public static ConfigRefusalView? Of(RefusedChange? refused, bool reasons)
        => refused is null ? null : new ConfigRefusalView(refused.At, refused.Keys, reasons ? [.. refused.Problems.Select(Of)] : []);

    private static ConfigProblemView Of(ConfigProblem problem) => new(problem.Source, problem.Line, problem.Key, problem.Message);
}
