// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Providers;

/// <summary>A model that can be chosen.</summary>
/// <param name="Reference">provider/model.</param>
/// <param name="Tools">Takes tools.</param>
/// <param name="Vision">Takes images.</param>
/// <param name="MaxContextTokens">Size of the context; null when unknown.</param>
/// <param name="MaxOutputTokens">Longest answer; null when unknown.</param>
public sealed record ModelInfo(ModelReference Reference, bool Tools, bool Vision, int? MaxContextTokens, int? MaxOutputTokens);
