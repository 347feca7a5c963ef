// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Agent.Tools;

namespace Sigil.Infrastructure.Schema;

internal static class SchemaServiceCollectionExtensions
{
    /// <summary>Adds the check of tool arguments against JSON Schema.</summary>
    public static IServiceCollection AddArgumentSchema(this IServiceCollection services) => services.AddSingleton<IArgumentSchema, JsonArgumentSchema>();
}
