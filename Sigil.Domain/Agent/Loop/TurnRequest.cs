// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Agent.Loop;

/// <summary>An accepted turn: everything the loop needs, checked and committed before.</summary>
internal sealed record TurnRequest
{
    public required Caller Caller { get; init; }

    public required Workspace Workspace { get; init; }

    /// <summary>The user's message, as it was committed.</summary>
    public required Message Message { get; init; }

    public required ModelRoute Route { get; init; }

    public required ITurnJournal Journal { get; init; }

    public required TurnStream Stream { get; init; }

    /// <summary>Text of the client program, untrusted.</summary>
    public string? ClientInstructions { get; init; }

    public double? Temperature { get; init; }

    public int? MaxOutputTokens { get; init; }
}
