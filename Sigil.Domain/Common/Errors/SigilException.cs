// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Errors;

/// <summary>An expected failure that has to cross code which cannot return it. The edge maps <see cref="Error"/> like any other.</summary>
public sealed class SigilException(SigilError error, Exception? inner = null) : Exception(error.ToString(), inner)
{
    /// <summary>The failure.</summary>
    public SigilError Error { get; } = error;
}
