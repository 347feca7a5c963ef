// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Controls;

/// <summary>The models that can be chosen, as values and words of a list; the empty value is the usual one.</summary>
internal static class ModelChoices
{
    public static IEnumerable<(string Value, string Text)> Of(IProviderRegistry providers, ModelReference usual, ModelReference? chosen)
    {
        var listed = providers.Models().Select(model => model.Reference).ToList();

        // What was chosen may no longer be listed; it is shown rather than silently replaced.
        if (chosen is { } one && !listed.Contains(one))
        {
            listed.Add(one);
        }

        return listed.Select(model => (model.ToString(), VisibleText.Line(model.ToString()))).Prepend(("", $"{VisibleText.Line(usual.ToString())} (default)"));
    }
}
