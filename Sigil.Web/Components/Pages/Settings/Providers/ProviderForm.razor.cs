// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings.Providers;

/// <summary>Makes a provider or changes one. The stored key is not shown, nor is it in the page: an empty field keeps it.</summary>
public sealed partial class ProviderForm
{
    private string _id = "provider-new";
    private string _kind = ProviderKinds.OpenAI;
    private string _name = ProviderKinds.OpenAI;
    private string _endpoint = "";
    private string _key = "";
    private string _models = "";
    private bool _removeKey;
    private ElementReference _title;
    private TextField? _nameField;
    private TextField? _endpointField;
    private TextField? _keyField;
    private TextField? _modelsField;

    [Inject]
    public required IProviderDirectory Directory { get; init; }

    /// <summary>The provider to change; null makes one.</summary>
    [Parameter]
    public ProviderDetails? Provider { get; set; }

    /// <summary>Called with the provider as it is now.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<ProviderDetails> OnSaved { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    /// <summary>Called when somebody else was faster and the person wants to see what is there now.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    private bool HasKey => Provider is { Origin.Key: not KeyOrigin.None };

    private string KeyHelp => HasKey ? "A key is stored. Left empty, it stays, as long as kind and endpoint stay."
        : ProviderKinds.NeedsKey(_kind) ? "It is never shown again."
        : "Only if the server wants one. It is never shown again.";

    protected override void OnInitialized()
    {
        FocusNext(() => _title);
        if (Provider is { } provider)
        {
            _id = $"provider-{provider.Status.Name}";
            (_kind, _name, _endpoint) = (provider.Status.Kind, provider.Status.Name, provider.Endpoint?.ToString() ?? "");
            _models = provider.ModelsOrigin == ModelsOrigin.Configured ? string.Join('\n', provider.Models) : "";
        }
    }

    private void ChooseKind(string kind)
    {
        // A name that was chosen for the kind goes along with it.
        _name = Provider is null && _name == _kind ? kind : _name;
        _kind = kind;
    }

    private async Task SaveAsync()
    {
        var saved = await ActAsync(
            async caller => Provider is null && Directory.Get(caller, _name).Succeeded
                ? new SigilError(ErrorCodes.RequestInvalid, "There is a provider of this name already.", "name", "Choose another name, or change that one in the list.")
                : await Directory.SaveAsync(caller, _name, Draft(), Provider?.Revision, Gone),
            said: null);
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
        }
        else if (FieldAtFault() is { } field)
        {
            FocusNext(() => field.Input);
        }
    }

    private TextField? FieldAtFault() => Problem?.Field switch
    {
        "name" => _nameField,
        "endpoint" => _endpointField,
        "api_key" => _keyField,
        "models" => _modelsField,
        _ => null,
    };

    private ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, CancellationToken cancellationToken) => Directory.TestAsync(caller, Draft(), cancellationToken);

    private ProviderDraft Draft() => new()
    {
        Kind = _kind,
        Endpoint = _endpoint.Trim(),
        ApiKey = _removeKey ? "" : _key.Trim() is { Length: > 0 } key ? key : null,
        Models = _models.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
