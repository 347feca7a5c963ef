// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;
using System.Text.Json;

namespace Sigil.Web.Api.Configuration;

/// <summary>What is in force.</summary>
internal sealed record ConfigView(
    IReadOnlyList<ConfigValueView> Values,
    DateTimeOffset AppliedAt,
    [property: Description("Counts what was put in force since the start, from 1.")] long Generation,
    [property: Description("What the file says and the gateway does not do; null when they agree.")] ConfigRefusalView? Refused,
    [property: Description("Keys whose values take effect at the next start.")] IReadOnlyList<string> WaitingForRestart);

/// <summary>A value in force.</summary>
internal sealed record ConfigValueView(
    [property: Description("The dotted key; a segment with a dot or a slash of its own stands in quotation marks.")] string Key,
    [property: Description("The value, the items of a list joined; *** for a secret; null where nothing sets it.")] string? Value,
    [property: Description("The items of a list; null for a single value.")] IReadOnlyList<string>? Items,
    [property: Description("What sets it: a line of the file, a variable, a flag, or 'default'.")] string Source,
    [property: Description("When a change takes effect: at once, at the next start, or then and with limits until then.")] string Applies,
    [property: Description("Whether the file says something else by now that takes effect at the next start.")] bool WaitsForRestart,
    [property: Description("What holds without a value, for people.")] string? Default);

/// <summary>A change of the file that was refused.</summary>
internal sealed record ConfigRefusalView(
    DateTimeOffset At,
    [property: Description("The keys at fault.")] IReadOnlyList<string> Keys,
    [property: Description("Why, for those with admin.config; empty for others.")] IReadOnlyList<ConfigProblemView> Problems);

/// <summary>One thing that is wrong.</summary>
internal sealed record ConfigProblemView(
    [property: Description("Where: a line of the file, a variable, a flag or the request.")] string Source,
    [property: Description("The line of the file.")] int? Line,
    [property: Description("The key; empty when the text itself is wrong.")] string Key,
    string Message);

/// <summary>Keys to change.</summary>
internal sealed record ConfigPatch
{
    [Description("The new values by dotted key: a text, a number, true or false, or a list of texts; null removes the key, or a section with everything below it.")]
    public required IReadOnlyDictionary<string, JsonElement> Values { get; init; }
}

/// <summary>The configuration file.</summary>
internal sealed record ConfigFileView(
    [property: Description("The text, with \"***\" in the place of each secret.")] string Text);

/// <summary>A text for the configuration file.</summary>
internal sealed record ConfigFileBody
{
    [Description("The text, at most 262144 characters of YAML. \"***\" at a secret key keeps what is stored there.")]
    public required string Text { get; init; }
}

/// <summary>What would come of a text.</summary>
internal sealed record ConfigCheckView(
    [property: Description("Whether it would be taken.")] bool Valid,
    IReadOnlyList<ConfigProblemView> Problems,
    IReadOnlyList<ConfigChangeView> Changes,
    [property: Description("Those of the changed keys that would wait for the next start.")] IReadOnlyList<string> WaitingForRestart);

/// <summary>A key that would have another value.</summary>
internal sealed record ConfigChangeView(string Key, string Change, string Applies);
