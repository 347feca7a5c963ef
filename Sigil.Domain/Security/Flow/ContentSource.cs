// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>Where a piece of content came from. Zero values are the worst: unknown kind, untrusted, private.</summary>
/// <param name="Kind">The kind of place.</param>
/// <param name="Name">Which one of its kind (a tool's name, a member's id); empty where there is only one.</param>
/// <param name="Trust">Whether its words may steer the agent.</param>
/// <param name="Scope">Who may know it.</param>
public readonly record struct ContentSource(SourceKind Kind, string Name, ContentTrust Trust, DataScope Scope)
{
    /// <summary>The gateway's own words.</summary>
    public static ContentSource System { get; } = new(SourceKind.System, "", ContentTrust.Trusted, DataScope.Nothing);

    /// <summary>
    /// The words of the user for whom the turn runs. What a person types is for the agent to act on and theirs to send out, so it is not private in the sense of the guard: the guard protects what the agent found, not what it was told.
    /// </summary>
    public static ContentSource User { get; } = new(SourceKind.User, "", ContentTrust.Trusted, DataScope.Nothing);

    /// <summary>What a client program says was answered before. Nobody vouches for it, and it may repeat what any tool returned.</summary>
    public static ContentSource Client { get; } = new(SourceKind.Client, "", ContentTrust.Untrusted, DataScope.Unknown);

    /// <summary>Content of which nothing is known.</summary>
    public static ContentSource Unknown { get; } = new(SourceKind.Unknown, "", ContentTrust.Unknown, DataScope.Unknown);

    /// <summary>True unless it is declared to be trusted.</summary>
    public bool IsUntrusted => Kind == SourceKind.Unknown || Trust != ContentTrust.Trusted;

    /// <summary>True unless everybody, or at least the whole workspace, may know it.</summary>
    public bool IsPrivate => Kind == SourceKind.Unknown || Scope is not (DataScope.Nothing or DataScope.Public or DataScope.Workspace);

    /// <summary>True unless everybody may know it.</summary>
    public bool IsConfidential => IsPrivate || Scope == DataScope.Workspace;

    /// <summary>Short text for people and logs: <c>tool web_fetch</c>.</summary>
    public override string ToString() => Name.Length == 0 ? FlowNames.Of(Kind) : $"{FlowNames.Of(Kind)} {Name}";
}
