// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Diagnosis;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>Something does not work, or is not safe.</summary>
    Fail = 0,

    /// <summary>It works, and somebody should look at it.</summary>
    Warn,

    /// <summary>As it should be.</summary>
    Ok,
}
