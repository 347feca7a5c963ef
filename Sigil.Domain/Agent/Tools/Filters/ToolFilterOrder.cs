// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools.Filters;

/// <summary>The order of the filters, as data. The audit log is around all of them.</summary>
internal static class ToolFilterOrder
{
    public const string Exists = "exists";
    public const string Enforcer = "enforcer";
    public const string Schema = "schema";
    public const string Secrets = "secrets";
    public const string Rate = "rate";
    public const string Flow = "flow";
    public const string Approval = "approval";
    public const string Timeout = "timeout";
    public const string Execute = "execute";
    public const string SizeCap = "size_cap";
    public const string Tag = "tag";
    public const string Scan = "scan";

    /// <summary>First to last. Nothing is parsed, counted or run before the enforcer allowed it.</summary>
    public static IReadOnlyList<string> Names { get; } = [Exists, Enforcer, Secrets, Schema, Rate, Flow, Approval, Timeout, Execute, SizeCap, Tag, Scan];

    /// <summary>Puts the registered filters in order.</summary>
    /// <exception cref="InvalidOperationException">One is missing, unknown, or registered twice: the program is wired wrongly and must not start.</exception>
    public static IReadOnlyList<IToolFilter> Arrange(IEnumerable<IToolFilter> filters)
    {
        var byName = filters.ToLookup(filter => filter.Name, StringComparer.Ordinal);
        var problems = Names.Where(name => !byName.Contains(name)).Select(name => $"'{name}' is missing")
            .Concat(byName.Where(group => !Names.Contains(group.Key, StringComparer.Ordinal)).Select(group => $"'{group.Key}' has no place in the order"))
            .Concat(byName.Where(group => group.Count() > 1).Select(group => $"'{group.Key}' is registered {group.Count()} times"))
            .ToArray();
        return problems.Length == 0
            ? [.. Names.Select(name => byName[name].Single())]
            : throw new InvalidOperationException($"The tool filters are not complete: {string.Join("; ", problems)}.");
    }
}
