// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Web.Components.Controls;

/// <summary>Chooses the model of a session from those that are listed, or the usual one.</summary>
public partial class ModelPicker
{
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

    private IEnumerable<(string Value, string Text)> Options => ModelChoices.Of(Providers, Usual, Chosen);

    private Task ChooseAsync(ChangeEventArgs chosen)
        => ChosenChanged.InvokeAsync(ModelReference.TryParse(chosen.Value as string, out var model) ? model : null);
}
