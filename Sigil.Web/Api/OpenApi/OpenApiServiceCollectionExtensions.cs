// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenApi;

/// <summary>Registers the document. The order counts: failures follow from security and parameters, headers from failures, examples from everything.</summary>
internal static class OpenApiServiceCollectionExtensions
{
    public static IServiceCollection AddApiDocument(this IServiceCollection services) => services.AddOpenApi(DocumentEndpoints.Name, document => document
        .AddOperationTransformer<OperationTransformer>()
        .AddOperationTransformer<ParameterTransformer>()
        .AddOperationTransformer<FailureTransformer>()
        .AddOperationTransformer<HeaderTransformer>()
        .AddOperationTransformer<StreamTransformer>()
        .AddSchemaTransformer<ClosedSetTransformer>()
        .AddSchemaTransformer<AnyValueTransformer>()
        .AddDocumentTransformer<DocumentTransformer>()
        .AddDocumentTransformer<ExampleTransformer>());
}
