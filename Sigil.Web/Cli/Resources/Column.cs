// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Web.Cli.Resources;

/// <summary>A column of a list for people.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Cell">What of a resource stands in it.</param>
internal sealed record Column(string Header, Func<JsonElement, string?> Cell)
{
    /// <summary>A column that shows a field as it is.</summary>
    public Column(string header, string field)
        : this(header, resource => resource.Field(field))
    {
    }
}
