// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Explaining;
using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings.Explain;

/// <summary>Explanations in words.</summary>
internal static class ExplainWords
{
    /// <summary>What can be assumed, in order.</summary>
    public static IReadOnlyList<(Assumption Assumption, string Words)> Assumptions { get; } =
    [
        (Assumption.Untrusted, "Something that anybody may have written, such as a web page"),
        (Assumption.Private, "Something of the user's that nobody else may know"),
        (Assumption.Workspace, "Something that only the workspace may know"),
    ];

    public static string Of(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Pass => "It would run",
        CheckVerdict.Ask => "It would wait for a person",
        _ => "It would be refused",
    };

    public static string Short(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Pass => "Passes",
        CheckVerdict.Ask => "Asks",
        _ => "Refuses",
    };

    public static string Tone(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Pass => "good",
        CheckVerdict.Ask => "warn",
        _ => "bad",
    };

    public static IconName IconOf(CheckVerdict verdict) => verdict switch
    {
        CheckVerdict.Pass => IconName.Allowed,
        CheckVerdict.Ask => IconName.Question,
        _ => IconName.Denied,
    };
}
