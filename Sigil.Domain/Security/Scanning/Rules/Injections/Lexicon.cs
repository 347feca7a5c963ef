// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>
/// The words of one language, by what they do. Terms are divided by <c>|</c> and written as people write them; they are brought into the form of normalised text when they are read. A term
/// is a whole word or phrase; <c>*</c> at an end stands for any letters there: <c>ignor*</c>. A blank stands for any white space.
/// </summary>
internal abstract class Lexicon
{
    /// <summary>Every language, and what all of them have in common.</summary>
    public static IReadOnlyList<Lexicon> All { get; } =
        [new International(), new English(), new German(), new French(), new Spanish(), new Russian(), new Chinese(), new Japanese(), new Arabic()];

    /// <summary>In whose texts these words are used.</summary>
    public abstract Language Languages { get; }

    /// <summary>The terms of each concept, divided by <c>|</c>.</summary>
    public abstract IReadOnlyDictionary<Concept, string> Terms { get; }
}
