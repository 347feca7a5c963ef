// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What a tool does to the world and whose words it returns. What is not declared is the worst: it reads what is private, sends it anywhere, cannot be undone, and returns what anybody may have written.</summary>
public sealed record ToolEffects
{
    /// <summary>Nothing was declared.</summary>
    public static ToolEffects Undeclared { get; } = new();

    /// <summary>What its results let the model know.</summary>
    public DataScope Reads { get; init; }

    /// <summary>Where it can carry data to.</summary>
    public ToolSends Sends { get; init; }

    /// <summary>Whether what it did can be taken back.</summary>
    public ToolUndo Undo { get; init; }

    /// <summary>Whose words its results are.</summary>
    public ContentTrust Results { get; init; }

    /// <summary>True when a person must agree to every call.</summary>
    public bool AlwaysAsks { get; init; }

    /// <summary>The arguments that say where data goes, by the name of the top-level property; null when nobody said: then every text in the arguments may be one.</summary>
    public IReadOnlyList<string>? Destinations { get; init; }

    /// <summary>True unless everything it is given stays here or goes to the user.</summary>
    public bool HasWayOut => Sends is not (ToolSends.Nowhere or ToolSends.ToUser);

    /// <summary>True unless what it does changes nothing or can be taken back.</summary>
    public bool IsFinal => Undo is not (ToolUndo.NothingToUndo or ToolUndo.Undoable);
}
