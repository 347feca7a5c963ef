// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Users;

/// <summary>One page of a user's accounts on channels, oldest first.</summary>
internal sealed record IdentityPage(IReadOnlyList<IdentityView> Identities, string? Next);

/// <summary>An account on a channel: whoever speaks from it speaks as the user.</summary>
internal sealed record IdentityView(string Id, string Channel, string ExternalId, string? DisplayName, DateTimeOffset CreatedAt);

/// <summary>An account that is to be the user's.</summary>
internal sealed record IdentityBody
{
    [Description("The channel's kind: 1 to 32 characters of a-z, 0-9, '-' and '_'.")]
    public required string Channel { get; init; }

    [Description("The platform's own id of the account, 1 to 256 visible characters; compared exactly. Never a name that its holder can choose.")]
    public required string ExternalId { get; init; }

    [Description("For people to read, 1 to 100 characters; means nothing else.")]
    public string? DisplayName { get; init; }
}
