// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Web.Components.Controls;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>A tool call: what was asked, what the enforcer decided and why, how long it took and what came back. Everything in it is text that nobody vouches for.</summary>
public partial class ToolCard
{
    private const int BriefLength = 80;
    private const int ResultLines = 12;
    private const int ResultLength = 800;

    private bool? _open;
    private bool _whole;
    private bool _again;
    private (ToolPart Tool, int Version)? _drawn;

    [Parameter, EditorRequired]
    public required ToolPart Tool { get; set; }

    /// <summary>What went wrong is shown at once; the rest when it is asked for.</summary>
    private bool Open => _open ?? Tool.State is ToolState.Denied or ToolState.Failed;

    private string Name => VisibleText.Line(Tool.Call.Name);

    private string StateText => ToolWords.State(Tool.State);

    private string Arguments => VisibleText.Block(ToolWords.Pretty(Tool.Call.Arguments));

    private string Result => VisibleText.Block(ToolWords.Readable(Tool.Result));

    private bool LongResult => Result.Length > ResultLength || Result.Count(c => c == '\n') >= ResultLines;

    private string ShownResult => LongResult && !_whole ? ToolWords.Shorten(Result, ResultLines, ResultLength) : Result;

    /// <summary>The result in one line, or the arguments while there is none.</summary>
    private string Brief
    {
        get
        {
            var line = VisibleText.Line(Tool.Result ?? ToolWords.Compact(Tool.Call.Arguments)).Trim();
            return line.Length <= BriefLength ? line : string.Concat(line.AsSpan(0, BriefLength), "…");
        }
    }

    private IconName StateIcon => Tool.State switch
    {
        ToolState.Done => IconName.Allowed,
        ToolState.Denied => IconName.Denied,
        ToolState.Failed => IconName.Warning,
        ToolState.Waiting => IconName.Question,
        _ => IconName.Tool,
    };

    protected override void OnInitialized() => _drawn = (Tool, Tool.Version);

    protected override bool ShouldRender()
    {
        var now = (Tool, Tool.Version);
        if (_drawn == now && !_again)
        {
            return false;
        }

        (_drawn, _again) = (now, false);
        return true;
    }

    private void ToggleResult()
    {
        _whole = !_whole;
        _again = true;
    }

    private void Toggle()
    {
        _open = !Open;
        _again = true;
    }
}
