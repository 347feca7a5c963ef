// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>Where the servers that speak OpenAI's wire differ.</summary>
/// <param name="DefaultEndpoint">Used when configuration names none; null when it has to.</param>
/// <param name="CheckPath">Relative path of a request that tells a good key from a bad one.</param>
/// <param name="NewTokenLimit">Takes <c>max_completion_tokens</c>; everyone but OpenAI still wants <c>max_tokens</c>.</param>
/// <param name="SignedToolCalls">Refuses replayed tool calls without a thought signature.</param>
/// <param name="IdPrefix">What stands before a model's name in the list of models, and nowhere else.</param>
internal sealed record OpenAIDialect(Uri? DefaultEndpoint, string CheckPath = OpenAIDialect.ModelsPath, bool NewTokenLimit = false, bool SignedToolCalls = false, string IdPrefix = "")
{
    /// <summary>Relative path of the list of models.</summary>
    public const string ModelsPath = "models";

    private static readonly OpenAIDialect Plain = new(DefaultEndpoint: null);
    private static readonly OpenAIDialect OpenAI = new(new Uri("https://api.openai.com/v1"), NewTokenLimit: true);
    private static readonly OpenAIDialect Ollama = new(new Uri("http://127.0.0.1:11434/v1"));

    // The list of models is public there, so that any key would pass; this one describes the key.
    private static readonly OpenAIDialect OpenRouter = new(new Uri("https://openrouter.ai/api/v1"), CheckPath: "key");
    private static readonly OpenAIDialect Google = new(new Uri("https://generativelanguage.googleapis.com/v1beta/openai"), SignedToolCalls: true, IdPrefix: "models/");

    public static OpenAIDialect Of(string kind) => kind switch
    {
        ProviderKinds.OpenAI => OpenAI,
        ProviderKinds.Ollama => Ollama,
        ProviderKinds.OpenRouter => OpenRouter,
        ProviderKinds.Google => Google,
        _ => Plain,
    };

    /// <summary>The base address without a slash at its end. Ollama's address is often given without its path.</summary>
    public Uri EndpointOf(ProviderOptions options)
    {
        var endpoint = options.Endpoint ?? DefaultEndpoint
            ?? throw new InvalidOperationException($"providers.{options.Name}.endpoint: a provider of kind '{options.Kind}' needs an endpoint.");
        var text = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(options.Kind == ProviderKinds.Ollama && endpoint.AbsolutePath == "/" ? text + "/v1" : text);
    }
}
