// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Administration;

internal sealed class ProviderDirectory(ILiveSettings settings, IProviderEntries entries, ProviderDesk desk, ProviderTrials trials, IAuditTrail audit) : IProviderDirectory
{
    public Outcome<Page<ProviderDetails>> List(Caller caller, int limit, string? after)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        var page = Pages.Cut(settings.Current.Get<ProviderSet>().Slots, slot => slot.Name, limit, after);
        return page.Succeeded ? new Page<ProviderDetails>([.. page.Value.Items.Select(Describe)], page.Value.Next) : page.Error;
    }

    public Outcome<ProviderDetails> Get(Caller caller, string name)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.AdminProviders) is { } missing ? missing
            : settings.Current.Get<ProviderSet>().Find(name) is { } slot ? Describe(slot)
            : SigilError.NotFound("provider");
    }

    public async ValueTask<Outcome<ProviderDetails>> SaveAsync(Caller caller, string name, ProviderDraft draft, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        using var turn = await desk.EnterAsync(cancellationToken);
        if (await desk.SaveProblemAsync(name, draft, expected, cancellationToken) is { } problem)
        {
            return problem;
        }

        return await entries.SaveAsync(caller, name, draft, cancellationToken) is { } failure ? failure : Get(caller, name);
    }

    public async ValueTask<Outcome<ProviderDetails>> RemoveAsync(Caller caller, string name, long? expected, CancellationToken cancellationToken)
    {
        var found = Get(caller, name);
        if (!found.Succeeded)
        {
            return found;
        }

        using var turn = await desk.EnterAsync(cancellationToken);
        if (await desk.RemovalProblemAsync(name, expected, cancellationToken) is { } problem)
        {
            return problem;
        }

        return await entries.RemoveAsync(caller, name, cancellationToken) is { } failure ? failure : found;
    }

    public async ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        // One snapshot: the key goes where the entry that holds it says, whatever is configured meanwhile.
        var current = settings.Current;
        return current.Get<ProviderSet>().Find(name) is { } slot
            ? await RecordedAsync(caller, slot.Provider.Endpoint, slot.Options, stored: true, () => trials.RunAsync(slot, NamedModels(current, slot.Options), cancellationToken))
            : SigilError.NotFound("provider");
    }

    public async ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(draft);
        if (caller.Missing(Permissions.AdminProviders) is { } missing)
        {
            return missing;
        }

        var options = ProviderRules.Read(draft.Kind, draft);
        return options.Succeeded
            ? await RecordedAsync(caller, options.Value.Endpoint, options.Value, stored: false, () => trials.RunAsync(options.Value, cancellationToken))
            : options.Error;
    }

    private ProviderDetails Describe(ProviderSlot slot) => new()
    {
        Status = slot.Health.Status(slot.Provider.Kind),
        Endpoint = slot.Options.Endpoint,
        Address = slot.Provider.Endpoint,
        Origin = entries.OriginOf(slot.Name),
        Models = [.. slot.Provider.Models.Select(model => model.Reference.Model)],
        ModelsOrigin = slot.Options.Models.Count > 0 ? ModelsOrigin.Configured
            : slot.Provider.Kind is ProviderKinds.OpenAICompatible or ProviderKinds.Ollama ? ModelsOrigin.Discovered
            : ModelsOrigin.BuiltIn,
        Revision = slot.Revision,
    };

    /// <summary>The models of the provider that its entry, the default and the failover chain name.</summary>
    private static IReadOnlyList<string> NamedModels(SettingsSnapshot current, ProviderOptions options)
    {
        var models = current.Get<ModelOptions>();
        var chosen = models.Failover.Prepend(models.Default).OfType<ModelReference>().Where(model => model.Provider == options.Name).Select(model => model.Model);
        return [.. options.Models.Concat(chosen).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Somebody makes the gateway talk to a server, perhaps with a key: that is in the log before it happens, and how it ended after.</summary>
    private async ValueTask<ProviderTest> RecordedAsync(Caller caller, Uri? endpoint, ProviderOptions options, bool stored, Func<ValueTask<ProviderTest>> run)
    {
        (string, string?)[] about =
        [
            ("provider", stored ? options.Name : null), ("kind", options.Kind), ("host", endpoint?.Authority), ("key", !options.HasKey ? "none" : stored ? "stored" : "sent"),
            ("door", caller.Door), ("credential", caller.CredentialId),
        ];
        await RecordAsync(caller, AuditActions.ProviderTestStarted, "allowed", about);
        try
        {
            var test = await run();
            await RecordAsync(caller, AuditActions.ProviderTestEnded, test.Works ? "ok" : "failed", [.. about, ("code", test.Error?.Code.Value)]);
            return test;
        }
        catch (OperationCanceledException)
        {
            await RecordAsync(caller, AuditActions.ProviderTestEnded, "cancelled", about);
            throw;
        }
    }

    private ValueTask RecordAsync(Caller caller, string action, string result, (string Name, string? Value)[] about)
        => audit.AppendAsync(new AuditEntry { Action = action, Result = result, Actor = caller.UserId.ToString(), Details = IdentityAudit.Details(about) }, CancellationToken.None);
}
