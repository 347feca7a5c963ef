// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>What speaks against a change of a provider. One change at a time: each is judged by what the one before left.</summary>
internal sealed class ProviderDesk(ILiveSettings settings, IProviderEntries entries, IWorkspaceStore workspaces) : IDisposable
{
    // Not the gate of users and workspaces: putting a configuration in force goes through that one.
    private readonly AdministrationGate _gate = new();

    /// <summary>Waits for the change before; dispose to let the next one in.</summary>
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    /// <summary>Why the draft cannot be saved under that name, or null.</summary>
    public async ValueTask<SigilError?> SaveProblemAsync(string name, ProviderDraft draft, long? expected, CancellationToken cancellationToken)
    {
        if (!IdText.IsValid(name))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no name of a provider.", "name", $"Use 1 to {IdText.MaxLength} characters of a-z, 0-9, '-' and '_'.");
        }

        var read = ProviderRules.Read(name, draft);
        if (!read.Succeeded)
        {
            return read.Error;
        }

        var slot = Find(name);
        if (slot is null)
        {
            return expected is null ? null : SigilError.Changed("provider");
        }

        return Managed(name) ?? Revisions.Mismatch("provider", slot.Revision, expected) ?? KeyProblem(slot.Options, read.Value, draft) ?? await LeftOutProblemAsync(name, read.Value, cancellationToken);
    }

    /// <summary>Why the provider cannot be removed, or null.</summary>
    public async ValueTask<SigilError?> RemovalProblemAsync(string name, long? expected, CancellationToken cancellationToken)
    {
        if (Find(name) is not { } slot)
        {
            return SigilError.NotFound("provider");
        }

        if ((Managed(name) ?? Revisions.Mismatch("provider", slot.Revision, expected)) is { } problem)
        {
            return problem;
        }

        // The stand-in is there whether or not the file describes it.
        var uses = name == DemoOptions.ProviderName ? [] : await UsesAsync(name, cancellationToken);
        return uses.Count == 0 ? null : new SigilError(
            ErrorCodes.ProviderInUse, $"The provider '{name}' is in use: {Sentence(uses)}.", Fix: "Choose another model there first.");
    }

    private ProviderSlot? Find(string name) => settings.Current.Get<ProviderSet>().Find(name);

    private SigilError? Managed(string name)
        => entries.OriginOf(name).Unchangeable is { } why ? new SigilError(ErrorCodes.ProviderManaged, why, Fix: "Change it where it comes from, or choose another name.") : null;

    /// <summary>A key belongs to whom it was given for. What a draft does not bring along must not go to another endpoint (WB-8).</summary>
    private static SigilError? KeyProblem(ProviderOptions stored, ProviderOptions next, ProviderDraft draft)
        => draft.ApiKey is null && stored.HasKey && (stored.Kind != next.Kind || stored.Endpoint != next.Endpoint)
            ? new SigilError(
                ErrorCodes.RequestInvalid, "With another kind or endpoint the stored key would go to somebody else.", "api_key", "Send the key for the new one, or an empty text to do without.")
            : null;

    private async ValueTask<SigilError?> LeftOutProblemAsync(string name, ProviderOptions next, CancellationToken cancellationToken)
    {
        if (next.Models.Count == 0)
        {
            return null;
        }

        var lost = (await UsesAsync(name, cancellationToken)).Where(use => !next.Models.Contains(use.Model.Model, StringComparer.Ordinal)).ToList();
        return lost.Count == 0 ? null : new SigilError(
            ErrorCodes.ProviderInUse, $"The list of models leaves out what is in use: {Sentence(lost)}.", "models", "Add those models, or choose others there first.");
    }

    private async ValueTask<IReadOnlyList<(string Where, ModelReference Model)>> UsesAsync(string provider, CancellationToken cancellationToken)
    {
        var models = settings.Current.Get<ModelOptions>();
        var uses = models.Failover.Select(model => (Where: "models.failover", Model: model));
        uses = models.Default is { } chosen ? uses.Prepend(("models.default", chosen)) : uses;
        var users = from workspace in await workspaces.ListAsync(cancellationToken)
                    where workspace is { DeletedAt: null, Model: not null }
                    select (Where: $"the workspace '{workspace.Id}'", Model: workspace.Model!);
        return [.. uses.Concat(users).Where(use => use.Model.Provider == provider)];
    }

    private static string Sentence(IEnumerable<(string Where, ModelReference Model)> uses) => string.Join(", ", uses.Select(use => $"{use.Where} names {use.Model}"));

    public void Dispose() => _gate.Dispose();
}
