// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Models;

/// <summary>The models that can be chosen.</summary>
/// <param name="Models">By id.</param>
/// <param name="Default">Used where neither session nor workspace names one.</param>
internal sealed record ModelList(IReadOnlyList<ModelView> Models, string Default);

/// <summary>A model; unknown limits are null.</summary>
internal sealed record ModelView(string Id, string Provider, bool Tools, bool Vision, int? MaxContextTokens, int? MaxOutputTokens);
