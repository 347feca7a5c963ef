// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Secrets;

/// <summary>One page of secrets, by name.</summary>
internal sealed record SecretPage(IReadOnlyList<SecretView> Secrets, string? Next);

/// <summary>A secret without its value, which no answer holds. <c>reference</c> is what to write where the value is needed.</summary>
internal sealed record SecretView(
    string Name,
    string Reference,
    string? Workspace,
    IReadOnlyList<string> Hosts,
    string CreatedBy,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    DateTimeOffset? UsedAt);

/// <summary>A secret to store.</summary>
internal sealed record SecretBody
{
    [Description("The value, at most 64 KiB. Without it, a secret keeps its value, as long as its workspace stays and its hosts become no more.")]
    public string? Value { get; init; }

    [Description("The workspace whose tools may use it; without it the gateway's own requests, such as those to a provider.")]
    public string? Workspace { get; init; }

    [Description("The hosts that it may be sent to; *.example.com stands for one label before it. Without any it never leaves.")]
    public IReadOnlyList<string>? Hosts { get; init; }
}

/// <summary>Another value for a secret.</summary>
internal sealed record SecretRotation
{
    [Description("The value, at most 64 KiB.")]
    public required string Value { get; init; }
}
