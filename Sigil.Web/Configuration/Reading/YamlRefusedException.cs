// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Reading;

/// <summary>The file uses something that a configuration has no need for, or is too large: reading stops there.</summary>
internal sealed class YamlRefusedException(long line, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;
}
