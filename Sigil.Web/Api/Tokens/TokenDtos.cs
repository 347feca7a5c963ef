// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Tokens;

/// <summary>A token to make.</summary>
internal sealed record TokenBody
{
    [Description("1 to 100 characters, for people to read.")]
    public required string Name { get; init; }

    [Description("Permission patterns, for example chat.send or sessions.*; the token may do these and what its user may, whichever is less.")]
    public required IReadOnlyList<string> Permissions { get; init; }

    [Description("Days until it ends; without it the token does not end by itself.")]
    public int? ExpiresInDays { get; init; }

    [Description("For whom; without it for the caller. Another user needs admin.tokens.")]
    public string? UserId { get; init; }
}

/// <summary>One page of tokens, oldest first.</summary>
internal sealed record TokenList(IReadOnlyList<TokenView> Tokens, string? Next);

/// <summary>A token without its secret.</summary>
internal sealed record TokenView(
    string Id,
    string Name,
    string UserId,
    IReadOnlyList<string> Permissions,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset? LastUsedAt,
    DateTimeOffset? RevokedAt);

/// <summary>A new token: the only answer that ever holds its text.</summary>
internal sealed record NewTokenView(
    string Token,
    string Id,
    string Name,
    string UserId,
    IReadOnlyList<string> Permissions,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt);
