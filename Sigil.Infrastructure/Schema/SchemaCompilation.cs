// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Schema;

/// <summary>A usable schema, or what is wrong with it.</summary>
internal sealed record SchemaCompilation(CompiledSchema? Schema, string? Problem);
