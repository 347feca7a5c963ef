// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>A provider in the list, with what can be done with it.</summary>
public sealed partial class ProviderRow
{
    private bool _tested;

    [Inject]
    public required IProviderDirectory Directory { get; init; }

    [Parameter, EditorRequired]
    public required ProviderDetails Provider { get; set; }

    [Parameter, EditorRequired]
    public required DateTimeOffset Now { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnEdit { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnRemove { get; set; }

    /// <summary>Called when a test has ended: the health may be another.</summary>
    [Parameter, EditorRequired]
    public required EventCallback OnTested { get; set; }

    private (string Text, string? Tone) Health => ProviderWords.Health(Provider.Status);

    // The test says itself what went wrong; the same words twice help nobody.
    private Task TestedAsync()
    {
        _tested = true;
        return OnTested.InvokeAsync();
    }
}
