// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Security;

/// <summary>A request that might leave.</summary>
internal sealed record EgressBody
{
    [Description("Whose tools would ask.")]
    public required string WorkspaceId { get; init; }

    [Description("The address.")]
    public required string Url { get; init; }
}

/// <summary>Whether it would leave.</summary>
internal sealed record EgressView(
    bool Allowed,
    [property: Description("The rule that says so.")] string Rule,
    [property: Description("Why, for people.")] string Reason,
    [property: Description("The address as it would be asked for; null when it is none.")] string? Url,
    [property: Description("What its host resolves to, as far as that was asked.")] IReadOnlyList<string> Addresses);
