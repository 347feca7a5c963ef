// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>A request did not leave, or its answer was not taken; the message is for the model and the user.</summary>
public sealed class EgressException(string rule, string message) : Exception(message)
{
    /// <summary>One of <see cref="EgressRules"/>, or what went wrong on the way.</summary>
    public string Rule { get; } = rule;
}
