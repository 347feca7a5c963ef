// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Binding;

/// <summary>A request's JSON body, read strictly: unknown, repeated, missing and mistyped fields are errors that name the field.</summary>
internal sealed class JsonBody<T> : IBoundPart, IRequestBody, IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private readonly Outcome<T> _outcome;

    private JsonBody(Outcome<T> outcome) => _outcome = outcome;

    /// <summary>The body; only read where <see cref="Error"/> is null.</summary>
    public T Value => _outcome.OrThrow();

    public SigilError? Error => _outcome.Error;

    public byte[] ToCanonical()
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(Value, ApiJson.TypeInfo<T>());
        }
        catch (Exception exception) when (exception is InvalidOperationException or JsonException)
        {
            // A field that is kept as it came may hold half a surrogate pair, which can be read and not written.
            throw new SigilException(new SigilError(ErrorCodes.RequestInvalid, "The body holds text that is not well-formed Unicode.", Fix: "Send well-formed Unicode text."));
        }
    }

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
        => new(await JsonBodyReader.ReadAsync(context.Request, ApiJson.TypeInfo<T>(), context.RequestAborted));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
        => builder.Metadata.Add(new JsonBodyMetadata(typeof(T)));

    /// <summary>Tells the document generator of the body; the media type is checked while reading.</summary>
    private sealed class JsonBodyMetadata(Type type) : IAcceptsMetadata
    {
        public IReadOnlyList<string> ContentTypes { get; } = ["application/json"];

        public Type? RequestType => type;

        public bool IsOptional => false;
    }
}
