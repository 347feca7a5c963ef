// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

internal sealed class UserIdentityRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string UserId { get; set; }

    public required string Channel { get; set; }

    public required string ExternalId { get; set; }

    public string? DisplayName { get; set; }

    public long CreatedAt { get; set; }
}
