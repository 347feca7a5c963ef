// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;

namespace Sigil.Domain.Channels;

/// <summary>What a message has to pass before it is taken.</summary>
/// <param name="Input">The scan of what was sent.</param>
/// <param name="Budget">What may still be used.</param>
internal sealed record SendGates(InputGate Input, BudgetGate Budget);
