// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>One concrete thing that can be asked for: a dotted name, and for file capabilities the canonical absolute path it is about.</summary>
/// <remarks>Holds no wildcard: <c>*</c> in a request is refused when it is read (CG-10).</remarks>
public sealed record Capability
{
    private Capability(string name, string? path, string[] segments) => (Name, Path, Segments) = (name, path, segments);

    /// <summary>The dotted name, for example <c>tool.time_now</c>.</summary>
    public string Name { get; }

    /// <summary>The canonical absolute path, or null where the capability has no scope.</summary>
    public string? Path { get; }

    internal string[] Segments { get; }

    /// <summary>Reads a capability; false when the name breaks the grammar, holds a wildcard, or the path is not absolute or climbs out with <c>..</c>.</summary>
    /// <param name="name">1 to 32 dotted segments. A path may stand at the end (<c>filesystem.read./data/x</c>): it is cut off and read as the scope.</param>
    /// <param name="path">The scope, typed and kept apart from the name so that a dot in it means nothing; null for none. Refused beside a path in the name.</param>
    /// <param name="capability">The capability, or null.</param>
    public static bool TryParse(string? name, string? path, out Capability? capability)
    {
        capability = null;
        var (bare, inName) = CapabilityGrammar.CutPath(name);
        if (inName is not null && path is not null || !CapabilityGrammar.TrySplit(bare, allowWildcard: false, out var segments))
        {
            return false;
        }

        string? canonical = null;
        if ((path ?? inName) is { } scope && !PathScope.TryCanonicalise(scope, out canonical))
        {
            return false;
        }

        capability = new Capability(bare!, canonical, canonical is null ? segments : [.. segments, canonical]);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Capability? other) => other is not null && Name == other.Name && Path == other.Path;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Path);

    /// <inheritdoc/>
    public override string ToString() => Path is null ? Name : $"{Name}.{Path}";
}
