// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.OpenAI;

/// <summary>Which of OpenAI's many options the gateway can do without (they are accepted and have no effect), and which it must refuse because leaving them out would change what the client gets.</summary>
internal static class CompletionOptions
{
    private static readonly HashSet<string> Harmless = new(
        [
            "metadata", "parallel_tool_calls", "prompt_cache_key", "prompt_cache_retention", "reasoning_effort", "safety_identifier",
            "seed", "service_tier", "store", "top_p", "verbosity",
        ],
        StringComparer.Ordinal);

    /// <summary>Options that are refused unless they say what happens anyway.</summary>
    private static readonly Dictionary<string, Func<JsonElement, bool>> Neutral = new(StringComparer.Ordinal)
    {
        ["audio"] = Never,
        ["frequency_penalty"] = IsZero,
        ["function_call"] = IsNone,
        ["functions"] = IsEmpty,
        ["logit_bias"] = IsEmpty,
        ["logprobs"] = value => value.ValueKind == JsonValueKind.False,
        ["modalities"] = value => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => IsText(item, "text")),
        ["moderation"] = Never,
        ["n"] = value => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var n) && n == 1,
        ["prediction"] = Never,
        ["presence_penalty"] = IsZero,
        ["response_format"] = value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("type", out var type) && IsText(type, "text"),
        ["stop"] = IsEmpty,
        ["tool_choice"] = IsNone,
        ["tools"] = IsEmpty,
        ["top_logprobs"] = IsZero,
        ["web_search_options"] = Never,
    };

    /// <summary>The first option that cannot be honoured, as an error; null when all can.</summary>
    public static SigilError? Check(IReadOnlyDictionary<string, JsonElement>? rest)
    {
        foreach (var (name, value) in rest ?? new Dictionary<string, JsonElement>())
        {
            if (value.ValueKind == JsonValueKind.Null || Harmless.Contains(name))
            {
                continue;
            }

            if (!Neutral.TryGetValue(name, out var isNeutral))
            {
                return new SigilError(ErrorCodes.RequestInvalid, $"Unrecognized request argument: {Shorten(name)}", Shorten(name), "Leave it out.");
            }

            if (!isNeutral(value))
            {
                return name is "tools" or "functions" or "tool_choice" or "function_call"
                    ? new SigilError(ErrorCodes.RequestInvalid, "Tools of the client's are not supported: the gateway runs its own tools, under its own rules.", name, $"Leave '{name}' out.")
                    : new SigilError(ErrorCodes.RequestInvalid, $"'{name}' is not supported with this value.", name, $"Leave '{name}' out.");
            }
        }

        return null;
    }

    private static bool Never(JsonElement value) => false;

    private static bool IsZero(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number == 0;

    private static bool IsNone(JsonElement value) => IsText(value, "none") || IsText(value, "auto");

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => value.GetPropertyCount() == 0,
        _ => false,
    };

    private static string Shorten(string name) => name.Length <= 64 ? name : name[..64];
}
