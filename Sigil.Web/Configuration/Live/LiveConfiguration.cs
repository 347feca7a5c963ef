// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration.Live;

/// <summary>
/// The configuration of a gateway that runs: what is in force, what the file says that is not, and the one way from the one to the other. A change is checked as a whole, compared with the
/// start (SC-2), recorded in the audit log and only then put in force; whatever fails on the way leaves the last good configuration where it is.
/// </summary>
internal sealed partial class LiveConfiguration(
    GatewaySettings start, ConfigurationOrigin origin, SettingsApplier applier, IAuditTrail audit, IGatewayEvents events, TimeProvider time, ILogger<LiveConfiguration> logger) : IDisposable
{
    private const string Gateway = "gateway";
    private const string TheFile = "the file";
    private const string ByFile = "file";
    private const string ByClient = "api";
    private readonly SemaphoreSlim _gate = new(1, 1);
    private volatile ConfigurationState _state = new(time.GetUtcNow(), 1, null, []);
    private volatile GatewaySettings? _changed;
    private string? _seen = origin.Text;

    /// <summary>How the configuration is.</summary>
    public ConfigurationState State => _state;

    /// <summary>The settings of the start; keys that do not apply live keep the values that they have in here.</summary>
    public GatewaySettings Start => start;

    /// <summary>The settings accepted last: in force, but for the keys of <see cref="ConfigurationState.WaitingForRestart"/>.</summary>
    public GatewaySettings Accepted => _changed ?? start;

    /// <summary>Where it comes from.</summary>
    public ConfigurationOrigin Origin => origin;

    /// <summary>Waits until nobody else changes anything; dispose to let the next one in.</summary>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        return new Holder(_gate);
    }

    /// <summary>Looks at a text as if the file said it; changes nothing.</summary>
    public Candidate Examine(string text)
    {
        var settings = ConfigLoader.Load(origin.With(text), out var problems);
        return settings is null
            ? new Candidate(text, null, problems, [], [])
            : new Candidate(text, settings, [], [.. StartGuard.Check(start.Values, settings.Values)], ConfigChanges.Between(Accepted.Values, settings.Values));
    }

    /// <summary>Takes over what the file says, or refuses it and says why in <see cref="State"/>. What was taken or refused already is not looked at again.</summary>
    /// <returns>False when it could not be put in force just now and is worth another try.</returns>
    public ValueTask<bool> TakeAsync(string text, CancellationToken cancellationToken) => TakeAsync(() => text, cancellationToken);

    /// <summary>The same for a text that is read when nobody else changes anything: one read before a client's change, and taken after it, would undo the change.</summary>
    /// <param name="read">Reads the text; null when it cannot be taken just now.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<bool> TakeAsync(Func<string?> read, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(cancellationToken);
        if (read() is not { } text)
        {
            return false;
        }

        if (text == _seen)
        {
            return true;
        }

        var candidate = Examine(text);
        if (candidate.Problems.Count > 0)
        {
            await RefuseAsync(candidate.Problems);
        }
        else if (!await TryPutInForceAsync(candidate))
        {
            return false;
        }

        _seen = text;
        return true;
    }

    /// <summary>Says that the file cannot be read; what it said last stays in force.</summary>
    public async ValueTask LostAsync(string why, CancellationToken cancellationToken)
    {
        using var turn = await EnterAsync(cancellationToken);
        _seen = null;
        await RefuseAsync([new ConfigProblem(TheFile, "", why)]);
    }

    /// <summary>Puts what a client wants in force; the caller holds <see cref="EnterAsync"/> and has found no problems in it.</summary>
    /// <param name="candidate">The text and what it means.</param>
    /// <param name="actor">The user, for the audit log.</param>
    /// <param name="write">Writes the text to the file; called after the entry in the audit log, before anything takes effect.</param>
    /// <param name="undo">Puts the former text back, should the settings not apply.</param>
    public async ValueTask ChangeAsync(Candidate candidate, string actor, Action write, Action undo)
    {
        var written = false;
        try
        {
            await PutInForceAsync(candidate, ByClient, actor, () =>
            {
                write();
                written = true;
            });
            _seen = candidate.Text;
        }
        catch (Exception) when (written)
        {
            undo();
            throw;
        }
    }

    /// <summary>Records that a client was refused a change that would have weakened the gateway.</summary>
    public async ValueTask DenyAsync(IReadOnlyList<ConfigProblem> problems, string actor)
    {
        var keys = new RefusedChange(time.GetUtcNow(), problems).Keys;
        LogDenied(actor, string.Join(", ", keys));
        await RecordAsync(AuditActions.ConfigurationRefused, "denied", actor, ByClient, keys);
        events.Publish(new ConfigurationEvent(GatewayEventTypes.ConfigurationRefused, ByClient, keys));
    }

    public void Dispose() => _gate.Dispose();

    private async ValueTask<bool> TryPutInForceAsync(Candidate candidate)
    {
        try
        {
            await PutInForceAsync(candidate, ByFile, Gateway, written: () => { });
            return true;
        }
        catch (Exception exception) when (exception is SigilException or InvalidOperationException)
        {
            _state = _state with { Refused = new RefusedChange(time.GetUtcNow(), [new ConfigProblem(TheFile, "", "it could not be put in force; the gateway's log says why")]) };
            LogFailed(exception);
            return false;
        }
    }

    private async ValueTask PutInForceAsync(Candidate candidate, string source, string actor, Action written)
    {
        var keys = candidate.Changes.Select(change => change.Key).ToList();
        if (keys.Count > 0)
        {
            await RecordAsync(AuditActions.ConfigurationApplied, "ok", actor, source, keys);
        }

        try
        {
            written();
            if (keys.Count > 0)
            {
                await applier.ApplyAsync(Accepted, candidate.Settings!);
            }
        }
        catch (Exception exception) when (keys.Count > 0 && (exception is SigilException or InvalidOperationException || ConfigurationFileAccess.IsFileFault(exception)))
        {
            await RecordAsync(AuditActions.ConfigurationApplied, "failed", actor, source, keys);
            throw;
        }

        _changed = candidate.Settings!;
        var waiting = ConfigChanges.Between(start.Values, Accepted.Values).Where(change => change.Applies != KeyEffect.Live).Select(change => change.Key).ToList();
        if (keys.Count == 0)
        {
            _state = _state with { Refused = null };
            return;
        }

        _state = new ConfigurationState(time.GetUtcNow(), _state.Generation + 1, null, waiting);
        LogApplied(source, _state.Generation, string.Join(", ", keys));
        if (waiting.Count > 0)
        {
            LogWaiting(string.Join(", ", waiting));
        }

        events.Publish(new ConfigurationEvent(GatewayEventTypes.ConfigurationApplied, source, keys));
    }

    private async ValueTask RefuseAsync(IReadOnlyList<ConfigProblem> problems)
    {
        var refused = new RefusedChange(time.GetUtcNow(), problems);
        _state = _state with { Refused = refused };
        foreach (var problem in problems)
        {
            LogRefused(problem.ToString());
        }

        // What is refused takes nothing from anybody: it stays refused though its entry cannot be written, and the log above has it.
        await RecordAsync(AuditActions.ConfigurationRefused, "denied", Gateway, ByFile, refused.Keys);
        events.Publish(new ConfigurationEvent(GatewayEventTypes.ConfigurationRefused, ByFile, refused.Keys));
    }

    private ValueTask RecordAsync(string action, string result, string actor, string source, IReadOnlyList<string> keys) => audit.AppendAsync(
        new AuditEntry
        {
            Action = action,
            Result = result,
            Actor = actor,
            Details = new Dictionary<string, string>(StringComparer.Ordinal) { ["source"] = source, ["keys"] = string.Join(", ", keys) },
        },
        CancellationToken.None);

    [LoggerMessage(1201, LogLevel.Information, "The configuration changed by {Source} and applies, number {Generation}: {Keys}")]
    private partial void LogApplied(string source, long generation, string keys);

    [LoggerMessage(1202, LogLevel.Warning, "These keys of the configuration take effect at the next start: {Keys}")]
    private partial void LogWaiting(string keys);

    [LoggerMessage(1203, LogLevel.Warning, "The configuration file was changed and is refused; the last good configuration stays in force. {Problem}")]
    private partial void LogRefused(string problem);

    [LoggerMessage(1204, LogLevel.Warning, "{Actor} was refused a change of the configuration that would weaken the gateway: {Keys}")]
    private partial void LogDenied(string actor, string keys);

    [LoggerMessage(1205, LogLevel.Error, "A change of the configuration could not be put in force; it is tried again")]
    private partial void LogFailed(Exception exception);

    private sealed class Holder(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
