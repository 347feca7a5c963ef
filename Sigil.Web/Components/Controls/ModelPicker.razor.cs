// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Controls;

/// <summary>Chooses the model of a session from those that are listed, or the usual one.</summary>
public partial class ModelPicker
{
    private const int FilterFrom = 8;
    private static readonly Dictionary<string, object> Label = new() { ["aria-label"] = "Model" };
    private IReadOnlyList<Option>? _options;

    [Inject]
    public required IProviderRegistry Providers { get; init; }

    /// <summary>The chosen model; null for the usual one.</summary>
    [Parameter]
    public ModelReference? Chosen { get; set; }

    [Parameter]
    public EventCallback<ModelReference?> ChosenChanged { get; set; }

    /// <summary>The model that is used where none is chosen.</summary>
    [Parameter, EditorRequired]
    public required ModelReference Usual { get; set; }

    [Parameter]
    public bool Disabled { get; set; }

    private IReadOnlyList<Option> Options => _options ??= BuildOptions();

    protected override void OnParametersSet() => _options = null;

    private List<Option> BuildOptions()
    {
        var options = new List<Option> { new("", $"{VisibleText.Line(Usual.ToString())} (default)") };
        options.AddRange(Providers.Models().Select(model => Named(model.Reference)));

        // A session may name a model that is no longer listed; it is shown rather than silently replaced.
        if (Chosen is { } chosen && options.All(option => option.Key != chosen.ToString()))
        {
            options.Add(Named(chosen));
        }

        return options;
    }

    private static Option Named(ModelReference model) => new(model.ToString(), VisibleText.Line(model.ToString()));

    private Task ChooseAsync(object value)
        => ChosenChanged.InvokeAsync(ModelReference.TryParse(value as string, out var model) ? model : null);

    private sealed record Option(string Key, string Text);
}
