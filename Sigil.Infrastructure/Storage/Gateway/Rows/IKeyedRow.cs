// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

/// <summary>A row with the domain's id, and a key that rises with every row made: lists are ordered by it, never by a time.</summary>
internal interface IKeyedRow
{
    long Key { get; }

    string Id { get; }
}
