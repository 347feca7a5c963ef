// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Agent.Tools;

/// <summary>Looks for known secrets in the arguments of a call, as they are written and as the tool would read them.</summary>
internal sealed class ToolCallSecrets(IKnownSecrets known)
{
    /// <summary>What the arguments become when a value is in them: the call is shown and kept so, and never run.</summary>
    private const string Withheld = $$"""{"withheld":"{{KnownSecretsExtensions.Mark}}"}""";

    /// <summary>The arguments as they may be shown and kept.</summary>
    public string Redact(string arguments) => Texts(arguments).Any(text => known.Find(text).Count > 0) ? Withheld : arguments;

    /// <summary>The names of secrets in the arguments, each once; a call that was withheld before counts as one.</summary>
    public IReadOnlyList<string> NamesIn(string arguments)
        => arguments == Withheld ? ["withheld"] : [.. Texts(arguments).SelectMany(known.Find).Select(span => span.Name).Distinct(StringComparer.Ordinal)];

    // Without an escape the tool reads what is written; what is no JSON has nothing to decode, and the schema refuses it.
    private static IEnumerable<string> Texts(string arguments)
        => arguments.Contains('\\', StringComparison.Ordinal) && ToolArguments.TryRead(arguments, out var read, out _) ? Strings(read).Append(arguments) : [arguments];

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value).Prepend(property.Name)),
        _ => [],
    };
}
