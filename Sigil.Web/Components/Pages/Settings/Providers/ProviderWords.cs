// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Administration;
using Sigil.Domain.Providers;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>Providers as people speak of them.</summary>
internal static class ProviderWords
{
    /// <summary>The kinds to choose from. The stand-in is always there and is none of them.</summary>
    public static IReadOnlyList<(string Value, string Text)> Kinds { get; } = [.. ProviderKinds.All.Where(kind => kind != ProviderKinds.Demo).Select(kind => (kind, Title(kind)))];

    public static string Title(string kind) => kind switch
    {
        ProviderKinds.OpenAI => "OpenAI",
        ProviderKinds.Anthropic => "Anthropic",
        ProviderKinds.OpenAICompatible => "OpenAI-compatible server",
        ProviderKinds.Ollama => "Ollama",
        ProviderKinds.OpenRouter => "OpenRouter",
        ProviderKinds.Google => "Google Gemini",
        ProviderKinds.Demo => "Built-in stand-in",
        _ => kind,
    };

    /// <summary>What to know of the endpoint of a kind.</summary>
    public static string EndpointHelp(string kind) => kind switch
    {
        ProviderKinds.OpenAICompatible => "The server's base address. It usually ends in /v1, for example http://192.168.1.20:8000/v1.",
        ProviderKinds.Ollama => "Left empty, the Ollama on this machine.",
        _ => "Left empty, the vendor's own address.",
    };

    public static (string Text, string? Tone) Health(ProviderStatus status) => status.State switch
    {
        ProviderState.Healthy => ("Answers", "good"),
        ProviderState.Failing => ("Failed", "warn"),
        ProviderState.Resting => ("Rests", "bad"),
        _ => ("Not tried yet", null),
    };

    /// <summary>More about the health, in a few words; null when there is nothing to say.</summary>
    public static string? Detail(ProviderStatus status, DateTimeOffset now) => status.State switch
    {
        ProviderState.Resting when status.CooldownUntil is { } until && until > now => $"next attempt in {Moments.Length(until - now)}",
        ProviderState.Failing when status.LastFailureAt is { } at => $"failed {Moments.Ago(at, now)}; the next message tries it again",
        ProviderState.Healthy when status.LastSuccessAt is { } at => $"answered {Moments.Ago(at, now)}",
        _ => null,
    };

    public static string Key(ProviderDetails provider) => provider.Origin switch
    {
        { Key: KeyOrigin.File } => "key stored",
        { Key: KeyOrigin.Environment, Variable: { } variable } => $"key from {variable}",
        { Key: KeyOrigin.Environment } => "key from the environment",
        _ => ProviderKinds.NeedsKey(provider.Status.Kind) ? "no key" : "needs no key",
    };

    public static string Models(ProviderDetails provider)
    {
        var count = provider.Models.Count == 1 ? "1 model" : string.Create(CultureInfo.InvariantCulture, $"{provider.Models.Count} models");
        return provider.ModelsOrigin switch
        {
            ModelsOrigin.Configured => $"{count}, and only these",
            ModelsOrigin.Discovered => provider.Models.Count == 0 ? "models not known yet" : $"{count} found there",
            _ => $"{count} known",
        };
    }

    /// <summary>What a test found, in a sentence.</summary>
    public static string Tested(ProviderTest test)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, test.Took.TotalMilliseconds):0} ms");
        return test.Models switch
        {
            null => $"It works: an answer in {time}.",
            1 => $"It works: an answer in {time}, 1 model.",
            { } count => string.Create(CultureInfo.InvariantCulture, $"It works: an answer in {time}, {count} models."),
        };
    }
}
