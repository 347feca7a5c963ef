// SPDX-License-Identifier: Apache-2.0

using NJsonSchema;
using NJsonSchema.References;

namespace Sigil.Infrastructure.Schema;

/// <summary>A resolver that opens no file and no address: the second lock behind <see cref="SchemaScreen"/> (PM-8).</summary>
internal sealed class LocalReferencesOnly(JsonSchema root) : JsonReferenceResolver(new JsonSchemaAppender(root, new DefaultTypeNameGenerator()))
{
    public override Task<IJsonReference> ResolveFileReferenceAsync(string filePath, CancellationToken cancellationToken = default)
        => throw new InvalidOperationException("A schema may not refer to a file.");

    public override Task<IJsonReference> ResolveUrlReferenceAsync(string url, CancellationToken cancellationToken = default)
        => throw new InvalidOperationException("A schema may not refer to an address.");
}
