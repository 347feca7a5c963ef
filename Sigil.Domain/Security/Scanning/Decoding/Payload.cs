// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Decoding;

/// <summary>Text that was encoded inside of another.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Start">Where the encoded form begins.</param>
/// <param name="Length">How long that is.</param>
internal readonly record struct Payload(string Text, int Start, int Length);
