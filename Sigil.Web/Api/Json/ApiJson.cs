// SPDX-License-Identifier: Apache-2.0
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Sigil.Web.Api.Json;

/// <summary>The one way the API reads and writes JSON: snake_case, numbers as numbers, unknown and repeated fields refused, at most 64 levels.</summary>
internal static class ApiJson
{
    /// <summary>Leaves every script readable and still escapes what HTML and JavaScript would take for markup.</summary>
    public static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>The serializer's options.</summary>
    public static JsonSerializerOptions Options { get; } = new ApiJsonContext(new JsonSerializerOptions(ApiJsonContext.Default.Options) { Encoder = Encoder }).Options;

    /// <summary>Makes other options read and write as the API does.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolverChain.Insert(0, ApiJsonContext.Default);
        options.Encoder = Encoder;
        options.PropertyNamingPolicy = Options.PropertyNamingPolicy;
        options.NumberHandling = Options.NumberHandling;
        options.RespectNullableAnnotations = Options.RespectNullableAnnotations;
        options.MaxDepth = Options.MaxDepth;
    }

    /// <summary>How a type of the API is read and written.</summary>
    public static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}
