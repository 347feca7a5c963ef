// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Editing;

/// <summary>A value of the file with the part of the text that it takes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The place behind its last one; comments and line ends that follow are not part of it.</param>
/// <param name="Flow">Whether a list or mapping is written in brackets.</param>
internal sealed record YamlSpot(YamlKind Kind, int Start, int End, bool Flow)
{
    /// <summary>The text of a scalar.</summary>
    public string Value { get; init; } = "";

    /// <summary>Whether a scalar stands for no value.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>The keys of a mapping.</summary>
    public IReadOnlyList<YamlField> Fields { get; init; } = [];

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<YamlSpot> Items { get; init; } = [];

    /// <summary>The value below a key; null when there is none.</summary>
    public YamlField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Every scalar with its key, those of lists included, in the order of the text.</summary>
    public IEnumerable<(IReadOnlyList<string> Key, YamlSpot Scalar)> Scalars(IReadOnlyList<string> key) => Kind switch
    {
        YamlKind.Map => Fields.SelectMany(field => field.Value.Scalars([.. key, field.Name])),
        YamlKind.List => Items.SelectMany(item => item.Scalars(key)),
        _ => [(key, this)],
    };
}
