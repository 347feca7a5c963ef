// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

internal sealed class UserRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string Name { get; set; }

    public int Role { get; set; }

    public long CreatedAt { get; set; }

    public long? DisabledAt { get; set; }

    public long Revision { get; set; }
}
