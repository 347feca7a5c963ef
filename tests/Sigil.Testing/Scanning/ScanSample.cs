// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing.Scanning;

/// <summary>A text of the corpus.</summary>
/// <param name="Group">The language or the encoding that it stands for.</param>
/// <param name="Text">The text.</param>
internal sealed record ScanSample(string Group, string Text);
