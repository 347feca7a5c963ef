// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>The languages in whose texts a word is used: the words of an order belong to one of them.</summary>
[Flags]
internal enum Language
{
    None = 0,
    English = 1 << 0,
    German = 1 << 1,
    French = 1 << 2,
    Spanish = 1 << 3,
    Russian = 1 << 4,
    Chinese = 1 << 5,
    Japanese = 1 << 6,
    Arabic = 1 << 7,

    /// <summary>Those in which words written in Latin letters are foreign ones.</summary>
    OtherAlphabets = Russian | Chinese | Japanese | Arabic,

    All = English | German | French | Spanish | OtherAlphabets,
}
