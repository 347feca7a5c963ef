// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration.Explaining;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components.Pages.Settings.Explain;

/// <summary>A dry run: what would become of a call, for whom, where, and after what.</summary>
public sealed partial class ExplainPage
{
    private readonly HashSet<Assumption> _assumed = [];
    private IReadOnlyList<(string Value, string Text)>? _workspaces;
    private IReadOnlyList<(string Value, string Text)> _tools = [];
    private CallExplanation? _explanation;
    private string _workspace = "";
    private string _tool = "";
    private string _input = "{}";
    private string _user = "";
    private string _signature = "";
    private string? _inputProblem;
    private string? _userProblem;

    [Inject]
    public required ICallExplainer Explainer { get; init; }

    [Inject]
    public required IToolRegistry Tools { get; init; }

    [Inject]
    public required IWorkspaceAccess Workspaces { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive && await ReadAsync(ListAsync) is { } workspaces)
        {
            _workspaces = workspaces;
            _workspace = workspaces.Count > 0 ? workspaces[0].Value : "";
            _tools = [.. Tools.List().Select(tool => (tool.Name, tool.Name))];
            Choose(_tools.Count > 0 ? _tools[0].Value : "");
        }
    }

    private async ValueTask<Outcome<IReadOnlyList<(string Value, string Text)>>> ListAsync(Domain.Security.Caller caller)
        => Outcome.Of<IReadOnlyList<(string Value, string Text)>>([.. (await Workspaces.ListAsync(caller, Gone)).Select(workspace => (workspace.Id.Value, workspace.Id.Value))]);

    private void Choose(string tool)
    {
        _tool = tool;
        var descriptor = Tools.Find(tool)?.Descriptor;
        (_signature, _input) = descriptor is null ? ("", "{}") : (ToolSignature.Of(descriptor), ToolSignature.Template(descriptor));
    }

    private void Toggle(Assumption assumption)
    {
        if (!_assumed.Remove(assumption))
        {
            _assumed.Add(assumption);
        }
    }

    private async Task ExplainAsync()
    {
        var isId = UserId.TryParse(_user.Trim(), out var user);
        (_explanation, _inputProblem) = (null, ProblemOf(_input));
        _userProblem = isId || string.IsNullOrWhiteSpace(_user) ? null : "This is no user's id: write it as the list of users shows it, or leave it empty.";
        if (_inputProblem is not null || _userProblem is not null || !WorkspaceId.TryParse(_workspace, out var workspace))
        {
            return;
        }

        var question = new CallQuestion
        {
            WorkspaceId = workspace,
            UserId = isId ? user : null,
            Tool = _tool,
            Arguments = _input,
            Assumed = [.. _assumed],
        };
        _explanation = await ActAsync(caller => Explainer.ExplainAsync(caller, question, Gone), said: null);
    }

    private static string? ProblemOf(string input)
    {
        try
        {
            using var document = JsonDocument.Parse(input);
            return document.RootElement.ValueKind == JsonValueKind.Object ? null : "Write a JSON object, for example {}.";
        }
        catch (JsonException)
        {
            return "This is not valid JSON.";
        }
    }
}
