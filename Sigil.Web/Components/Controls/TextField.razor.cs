// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;

namespace Sigil.Web.Components.Controls;

/// <summary>A text with its label, its help and what is wrong with it. What is typed arrives at once.</summary>
public partial class TextField
{
    private ElementReference _input;

    /// <summary>Unique on the page.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    [Parameter, EditorRequired]
    public required string Label { get; set; }

    [Parameter]
    public string? Value { get; set; }

    [Parameter]
    public EventCallback<string> ValueChanged { get; set; }

    /// <summary>What to write here, in a sentence.</summary>
    [Parameter]
    public string? Help { get; set; }

    /// <summary>What is wrong with it.</summary>
    [Parameter]
    public string? Error { get; set; }

    /// <summary>The kind of input.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>More than one makes a box for several lines.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    [Parameter]
    public int? MaxLength { get; set; }

    [Parameter]
    public string? Placeholder { get; set; }

    /// <summary>Id of a list of suggestions.</summary>
    [Parameter]
    public string? List { get; set; }

    /// <summary>Whether machines read it: shown in the font for code, without corrections.</summary>
    [Parameter]
    public bool Code { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    /// <summary>What takes the keyboard's focus.</summary>
    internal ElementReference Input => _input;

    private string? Invalid => Error is null ? null : "true";

    private Task SetAsync(string? text) => ValueChanged.InvokeAsync(text ?? "");
}
