// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Web.Components.Markdown;

namespace Sigil.Web.Components.Controls;

/// <summary>Draws Markdown block by block; what has not changed is neither drawn nor sent again.</summary>
public partial class MarkdownBlocks
{
    private int _drawnLength = -1;
    private MarkdownText? _drawn;

    [Parameter, EditorRequired]
    public required MarkdownText Text { get; set; }

    protected override void OnInitialized() => (_drawn, _drawnLength) = (Text, Text.Length);

    protected override bool ShouldRender()
    {
        // The text only ever grows, so its length says whether there is anything new.
        if (ReferenceEquals(_drawn, Text) && _drawnLength == Text.Length)
        {
            return false;
        }

        (_drawn, _drawnLength) = (Text, Text.Length);
        return true;
    }
}
