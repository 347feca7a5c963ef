// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>The entries of <c>providers</c> where configuration keeps them.</summary>
public interface IProviderEntries
{
    /// <summary>Where the entry of that name comes from.</summary>
    ProviderOrigin OriginOf(string name);
}
