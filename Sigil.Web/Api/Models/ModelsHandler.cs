// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers;

namespace Sigil.Web.Api.Models;

/// <summary>The models that can be chosen.</summary>
internal sealed class ModelsHandler(IProviderRegistry providers)
{
    public ModelList List() => new(
        [.. providers.Models().Select(model => new ModelView(
            model.Reference.ToString(), model.Reference.Provider, model.Tools, model.Vision, model.MaxContextTokens, model.MaxOutputTokens))],
        providers.Default.ToString());
}
