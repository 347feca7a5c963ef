// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components.Pages.Settings.Tokens;

/// <summary>Makes a token of the caller's own. Only what the caller has can be chosen, and nothing is chosen beforehand.</summary>
public sealed partial class NewToken
{
    private readonly HashSet<string> _chosen = new(StringComparer.Ordinal);
    private IReadOnlyList<TokenScope> _scopes = [];
    private string _name = "";
    private string _lifetime = "90";
    private ElementReference _title;

    [Inject]
    public required IApiTokens Tokens { get; init; }

    /// <summary>Called with the token and its text.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<IssuedApiToken> OnDone { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    private IEnumerable<(string Legend, TokenScope[] Scopes)> Groups => new (string, TokenScope[])[]
    {
        ("What it may do", [.. _scopes.Where(scope => !scope.Administrative)]),
        ("Administration", [.. _scopes.Where(scope => scope.Administrative)]),
    }.Where(group => group.Item2.Length > 0);

    protected override async Task OnInitializedAsync() => _scopes = await WhoAsync() is { } caller ? TokenScopes.HeldBy(caller) : [];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await _title.FocusAsync();
        }
    }

    private void Choose(string scope, ChangeEventArgs chosen)
    {
        if (chosen.Value is true)
        {
            _chosen.Add(scope);
        }
        else
        {
            _chosen.Remove(scope);
        }
    }

    private async Task CreateAsync()
    {
        var request = new ApiTokenRequest
        {
            Name = _name.Trim(),
            Permissions = [.. _scopes.Select(scope => scope.Name).Where(_chosen.Contains)],
            Lifetime = TokenWords.Lifetime(_lifetime),
        };
        if (await ActAsync(caller => Tokens.CreateAsync(caller, request, Gone), said: null) is { } issued)
        {
            await OnDone.InvokeAsync(issued);
        }
    }
}
