// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

internal sealed class ApiTokenRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required string Name { get; set; }

    public required string SecretHash { get; set; }

    public List<string> Permissions { get; set; } = [];

    public long CreatedAt { get; set; }

    public long? ExpiresAt { get; set; }

    public long? LastUsedAt { get; set; }

    public long? RevokedAt { get; set; }
}
