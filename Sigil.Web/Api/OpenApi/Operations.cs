// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>What the transformers ask of an operation.</summary>
internal static class Operations
{
    public static IList<object> Metadata(this OpenApiOperationTransformerContext context) => context.Description.ActionDescriptor.EndpointMetadata;

    /// <summary>Whether the handler has a parameter of the type: those that bind themselves are not in the description.</summary>
    public static bool Takes<T>(this OpenApiOperationTransformerContext context)
        => context.Metadata().OfType<MethodInfo>().Any(handler => handler.GetParameters().Any(parameter => parameter.ParameterType == typeof(T)));

    /// <summary>Whether the handler answers with the type, by itself or as one of several.</summary>
    public static bool AnswersWith(this OpenApiOperationTransformerContext context, Type type)
        => context.Metadata().OfType<MethodInfo>().Any(handler => Mentions(handler.ReturnType, type));

    /// <summary>Adds a parameter.</summary>
    public static void Add(this OpenApiOperation operation, string name, ParameterLocation place, string description, OpenApiSchema schema)
        => (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = place, Description = description, Schema = schema });

    /// <summary>The answers whose status passes the test.</summary>
    public static IEnumerable<OpenApiResponse> Answers(this OpenApiOperation operation, Func<int, bool> of)
        => (operation.Responses ?? []).Where(answer => int.TryParse(answer.Key, out var status) && of(status)).Select(answer => answer.Value).OfType<OpenApiResponse>();

    private static bool Mentions(Type type, Type sought)
        => (type.IsGenericType ? type.GetGenericTypeDefinition() : type) == sought || type.GenericTypeArguments.Any(argument => Mentions(argument, sought));
}
