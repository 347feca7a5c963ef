// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Explaining;

/// <summary>What one of the checks says of a call.</summary>
public enum CheckVerdict
{
    /// <summary>It refuses the call.</summary>
    Refuse = 0,

    /// <summary>It leaves it to a person.</summary>
    Ask,

    /// <summary>It has nothing against it.</summary>
    Pass,
}
