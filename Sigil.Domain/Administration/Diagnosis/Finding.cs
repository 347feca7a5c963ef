// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Diagnosis;

/// <summary>What one check of a data directory found.</summary>
/// <param name="Check">What was looked at: one or two words, the same in every version.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Message">One sentence; never a secret.</param>
/// <param name="Fix">What helps; null when nothing has to be done.</param>
public sealed record Finding(string Check, FindingLevel Level, string Message, string? Fix = null)
{
    /// <summary>As it should be.</summary>
    public static Finding Ok(string check, string message) => new(check, FindingLevel.Ok, message);

    /// <summary>It works, and somebody should look at it.</summary>
    public static Finding Warn(string check, string message, string fix) => new(check, FindingLevel.Warn, message, fix);

    /// <summary>Something does not work, or is not safe.</summary>
    public static Finding Fail(string check, string message, string? fix) => new(check, FindingLevel.Fail, message, fix);
}
