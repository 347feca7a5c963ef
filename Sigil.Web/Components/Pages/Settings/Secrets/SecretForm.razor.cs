// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Administration.Secrets;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Components.Controls;

namespace Sigil.Web.Components.Pages.Settings.Secrets;

/// <summary>Makes a secret or changes one. The stored value is not shown, nor is it in the page: an empty field keeps it.</summary>
public sealed partial class SecretForm
{
    private string _id = "secret-new";
    private string _name = "";
    private string _value = "";
    private string _workspace = "";
    private string _hosts = "";
    private ElementReference _title;
    private TextField? _nameField;
    private TextField? _valueField;
    private TextField? _workspaceField;
    private TextField? _hostsField;

    [Inject]
    public required ISecretDirectory Directory { get; init; }

    /// <summary>The secret to change; null makes one.</summary>
    [Parameter]
    public StoredSecret? Secret { get; set; }

    /// <summary>Called with the secret as it is now.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<StoredSecret> OnSaved { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnCancel { get; set; }

    /// <summary>Called when somebody else was faster and the person wants to see what is there now.</summary>
    [Parameter]
    public EventCallback OnReload { get; set; }

    private string ValueHelp => Secret is null
        ? "It is never shown again. For one of several lines use the command line: sigil secret set --from-file."
        : "Left empty, it stays, as long as the workspace stays and no host is added. Another value is used by the next call.";

    protected override void OnInitialized()
    {
        FocusNext(() => _title);
        if (Secret is { } secret)
        {
            (_id, _name) = ($"secret-{secret.Name}", secret.Name.Value);
            (_workspace, _hosts) = (secret.WorkspaceId?.Value ?? "", string.Join('\n', secret.Hosts));
        }
    }

    private async Task SaveAsync()
    {
        var saved = await ActAsync(SaveAsync, said: null);
        _value = "";
        if (saved is not null)
        {
            await OnSaved.InvokeAsync(saved);
        }
        else if (FieldAtFault() is { } field)
        {
            FocusNext(() => field.Input);
        }
    }

    private async ValueTask<Outcome<StoredSecret>> SaveAsync(Caller caller)
        => !SecretName.TryParse(_name.Trim(), out var name)
            ? new SigilError(ErrorCodes.SecretInvalid, "That is no name of a secret.", "name", "Use 1 to 64 characters of a-z, 0-9, '-' and '_'.")
            : Secret is null && Directory.Get(caller, name).Succeeded
                ? new SigilError(ErrorCodes.SecretInvalid, "There is a secret of this name already.", "name", "Choose another name, or change that one in the list.")
                : await Directory.SaveAsync(caller, name, Draft(), Secret?.Revision, Gone);

    private TextField? FieldAtFault() => Problem?.Field switch
    {
        "name" => _nameField,
        "value" => _valueField,
        "workspace" => _workspaceField,
        "hosts" => _hostsField,
        _ => null,
    };

    private SecretDraft Draft() => new()
    {
        Value = _value.Length > 0 ? new SecretValue(_value) : null,
        Workspace = _workspace.Trim(),
        Hosts = _hosts.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
