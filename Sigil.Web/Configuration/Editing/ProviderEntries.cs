// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Reads and changes <c>providers</c> and <c>models</c> in the file.</summary>
internal sealed class ProviderEntries(LiveConfiguration live, IConfigurationFile file) : IProviderEntries
{
    private const string BuiltIn = "This provider is part of Sigil and has no settings.";

    public ProviderOrigin OriginOf(string name)
    {
        var entries = live.Accepted.Values.Entries.Where(entry => entry.Key is [ConfigKeys.Providers, var provider, ..] && provider == name).ToList();
        var key = entries.Find(entry => entry is { Key: [_, _, "api_key"], Value: not null });
        return new ProviderOrigin(
            key is null ? KeyOrigin.None : IsInFile(key) && key.Written is null ? KeyOrigin.File : KeyOrigin.Environment,
            key is null ? null : VariableOf(key),
            entries.Count == 0 ? BuiltIn : Elsewhere(entries));
    }

    public ValueTask<SigilError?> SaveAsync(Caller caller, string name, ProviderDraft draft, CancellationToken cancellationToken)
    {
        List<ConfigEdit> edits = [ConfigEdit.Set(KeyOf(name, "kind"), draft.Kind), SetOrRemove(KeyOf(name, "endpoint"), draft.Endpoint)];
        if (draft.ApiKey is not null)
        {
            edits.Add(SetOrRemove(KeyOf(name, "api_key"), draft.ApiKey));
        }

        edits.Add(draft.Models is { Count: > 0 } models ? ConfigEdit.SetList(KeyOf(name, "models"), models) : ConfigEdit.Remove(KeyOf(name, "models")));
        return EditAsync(caller, edits, cancellationToken);
    }

    public ValueTask<SigilError?> RemoveAsync(Caller caller, string name, CancellationToken cancellationToken)
        => EditAsync(caller, [ConfigEdit.Remove(ConfigEntry.NameOf([ConfigKeys.Providers, name]))], cancellationToken);

    public string? ModelsUnchangeable() => Elsewhere(live.Accepted.Values.Entries.Where(entry => entry.Name is ConfigKeys.DefaultModel or ConfigKeys.Failover));

    public ValueTask<SigilError?> SaveModelsAsync(Caller caller, ModelReference? chosen, IReadOnlyList<ModelReference> failover, CancellationToken cancellationToken) => EditAsync(
        caller,
        [
            SetOrRemove(ConfigKeys.DefaultModel, chosen?.ToString()),
            failover.Count > 0 ? ConfigEdit.SetList(ConfigKeys.Failover, [.. failover.Select(model => model.ToString())]) : ConfigEdit.Remove(ConfigKeys.Failover),
        ],
        cancellationToken);

    private async ValueTask<SigilError?> EditAsync(Caller caller, IReadOnlyList<ConfigEdit> edits, CancellationToken cancellationToken)
        => (await file.EditAsync(caller, edits, expected: null, cancellationToken)).Error;

    private static ConfigEdit SetOrRemove(string key, string? value) => string.IsNullOrEmpty(value) ? ConfigEdit.Remove(key) : ConfigEdit.Set(key, value);

    private static string KeyOf(string provider, string setting) => ConfigEntry.NameOf([ConfigKeys.Providers, provider, setting]);

    private static bool IsInFile(ConfigEntry entry) => entry.Source.StartsWith("line ", StringComparison.Ordinal);

    private static string? VariableOf(ConfigEntry key)
        => !IsInFile(key) ? key.Source : key.Written is { } written && EnvironmentReferences.IsOnlyReference(written) ? written[2..^1] : null;

    private static string? Elsewhere(IEnumerable<ConfigEntry> entries)
        => entries.FirstOrDefault(entry => entry.Value is not null && !IsInFile(entry)) is { } entry ? $"{entry.Name} is set by {entry.Source} in the environment, which counts more than the file." : null;
}
