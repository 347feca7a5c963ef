// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary>Makes providers of the kinds it knows; one per wire.</summary>
public interface IChatProviderFactory
{
    /// <summary>The kinds it makes; no two factories share one.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>Makes the provider. A missing key is no error here: the provider says so when it is asked something.</summary>
    IChatProvider Create(ProviderOptions options);
}
