// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>Chooses the default model and the chain of those that stand in for it.</summary>
public sealed partial class ModelForm
{
    private readonly List<string> _failover = [];
    private ModelChoice? _choice;
    private string _default = "";

    [Inject]
    public required IModelChoices Choices { get; init; }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            Show(await ReadAsync(caller => ValueTask.FromResult(Choices.Get(caller))));
        }
    }

    private void Show(ModelChoice? choice)
    {
        if (choice is null)
        {
            return;
        }

        _choice = choice;
        _default = choice.Configured?.ToString() ?? "";
        _failover.Clear();
        _failover.AddRange(choice.Failover.Select(model => model.ToString()));
    }

    private async Task SaveAsync()
        => Show(await ActAsync(
            caller => Choices.SaveAsync(caller, ModelReference.TryParse(_default, out var chosen) ? chosen : null, [.. _failover.Select(ModelReference.Parse)], Gone),
            "The choice of models is in force."));

    private List<(string Value, string Text)> Defaults(ModelChoice choice)
    {
        var first = choice.Configured is null ? $"The first with a key: {choice.Default}" : "The first model of the first provider with a key";
        return [("", VisibleText.Line(first)), .. Listed(choice, _default)];
    }

    private List<(string Value, string Text)> Further(ModelChoice choice)
        => [("", "Choose a model"), .. Listed(choice, "").Where(model => !_failover.Contains(model.Value) && model.Value != _default)];

    // A model that is configured and not listed is shown rather than silently replaced.
    private static IEnumerable<(string Value, string Text)> Listed(ModelChoice choice, string chosen)
        => choice.Models.Select(model => model.ToString()).Append(chosen).Where(model => model.Length > 0).Distinct(StringComparer.Ordinal).Select(model => (model, VisibleText.Line(model)));

    private void AddFailover(string model)
    {
        if (model.Length > 0)
        {
            _failover.Add(model);
        }
    }

    private void Move(int at, int by) => (_failover[at], _failover[at + by]) = (_failover[at + by], _failover[at]);
}
