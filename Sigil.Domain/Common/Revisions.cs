// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Common;

/// <summary>Whether a change was meant for what is stored now.</summary>
internal static class Revisions
{
    /// <summary>The refusal when the client has seen another revision, or null.</summary>
    public static SigilError? Mismatch(string what, long revision, long? expected)
        => expected is { } seen && seen != revision ? SigilError.Changed(what) : null;
}
