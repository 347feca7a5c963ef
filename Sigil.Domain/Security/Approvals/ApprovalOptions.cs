// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Approvals;

/// <summary>Limits of what people are asked.</summary>
public sealed record ApprovalOptions
{
    /// <summary>How long a question waits for its answer; 10 to 86,400 seconds.</summary>
    public TimeSpan Expiry { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Questions of one turn; one more ends the turn (AP-5). 1 to 100.</summary>
    public int MaxPerTurn { get; init; } = 10;
}
