// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>Answers with the first bad part of a request, before the handler runs.</summary>
internal static class BoundPartFilter
{
    /// <summary>Makes the filter for an endpoint, with its parameters' names at hand for the error.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var names = factory.MethodInfo.GetParameters().Select(parameter => parameter.Name).ToArray();
        return context =>
        {
            for (var i = 0; i < context.Arguments.Count; i++)
            {
                if (context.Arguments[i] is IBoundPart { Error: { } error } part)
                {
                    return ValueTask.FromResult<object?>(ApiResults.Problem(part is IQueryPart ? Named(error, names[i]) : error));
                }
            }

            return next(context);
        };
    }

    private static SigilError Named(SigilError error, string? name) => error with { Message = $"'{name}' {error.Message}", Field = name };
}
