// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>A piece of text that is the value of a secret, in one form or another.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">How many characters it has in the text.</param>
/// <param name="Name">The secret's name, which may be said.</param>
public readonly record struct KnownSecretSpan(int Start, int Length, string Name);
