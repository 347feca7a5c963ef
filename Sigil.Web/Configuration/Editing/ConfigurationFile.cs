// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

internal sealed class ConfigurationFile(LiveConfiguration live, ConfigurationFileAccess file, ConfigurationTags tags) : IConfigurationFile
{
    private static readonly SigilError NotAllowed = new(ErrorCodes.Forbidden, "You may not see or change the configuration.", Fix: "Ask somebody with the permission admin.config.");

    public async ValueTask<Outcome<ConfigurationText>> ReadAsync(Caller actor, CancellationToken cancellationToken)
    {
        if (!MayChange(actor))
        {
            return NotAllowed;
        }

        using var turn = await live.EnterAsync(cancellationToken);
        var stored = ReadStored();
        return stored.Succeeded ? View(stored.Value) : stored.Error;
    }

    public async ValueTask<Outcome<ConfigurationCheck>> CheckAsync(Caller actor, string text, CancellationToken cancellationToken)
    {
        if (!MayChange(actor))
        {
            return NotAllowed;
        }

        using var turn = await live.EnterAsync(cancellationToken);
        var stored = ReadStored();
        if (!stored.Succeeded)
        {
            return stored.Error;
        }

        var proposal = Proposal.OfText(stored.Value, text);
        var candidate = live.Examine(proposal.Text);

        // A fault that two checks see is said once, by the one that knows more of it.
        IEnumerable<ConfigProblem> problems = [.. proposal.Problems, .. candidate.Problems, .. Guard(actor, stored.Value, proposal)];
        return new ConfigurationCheck([.. problems.DistinctBy(problem => (problem.Source, problem.Key))], candidate.Changes);
    }

    public ValueTask<Outcome<ConfigurationText>> WriteAsync(Caller actor, string text, long? expected, CancellationToken cancellationToken)
        => ChangeAsync(actor, MayChange(actor), stored => Proposal.OfText(stored, text), expected, cancellationToken);

    public ValueTask<Outcome<ConfigurationText>> EditAsync(Caller actor, IReadOnlyList<ConfigEdit> edits, long? expected, CancellationToken cancellationToken)
        => ChangeAsync(actor, MayChange(actor) || MayChangeProviders(actor, edits), stored => Proposal.OfEdits(stored, edits), expected, cancellationToken);

    private static bool MayChange(Caller actor) => actor.Permissions.Contains(Permissions.AdminConfig);

    private static bool MayChangeProviders(Caller actor, IReadOnlyList<ConfigEdit> edits)
        => actor.Permissions.Contains(Permissions.AdminProviders) && edits.All(edit => edit.Key.StartsWith($"{ConfigKeys.Providers}.", StringComparison.Ordinal));

    private async ValueTask<Outcome<ConfigurationText>> ChangeAsync(Caller actor, bool permitted, Func<string, Proposal> propose, long? expected, CancellationToken cancellationToken)
    {
        if (!permitted)
        {
            return NotAllowed;
        }

        using var turn = await live.EnterAsync(cancellationToken);
        var stored = ReadStored();
        if (!stored.Succeeded)
        {
            return stored.Error;
        }

        if (expected is { } seen && seen != tags.Of(stored.Value, live.State))
        {
            return SigilError.Changed("configuration");
        }

        var proposal = propose(stored.Value);
        if (proposal.Problems.Count > 0)
        {
            return Invalid(proposal.Problems);
        }

        var candidate = live.Examine(proposal.Text);
        return candidate.Invalid.Count > 0 ? Invalid(candidate.Invalid) : await PermitAsync(actor, stored.Value, proposal, candidate);
    }

    private async ValueTask<Outcome<ConfigurationText>> PermitAsync(Caller actor, string stored, Proposal proposal, Candidate candidate)
    {
        if (!actor.Permissions.Contains(Permissions.AdminWorkspaces) && ClientGuard.TouchesWorkspaces(live.Origin, stored, proposal.Text))
        {
            return new SigilError(ErrorCodes.Forbidden, "This changes workspaces, and you may not.", ConfigKeys.Workspaces, "Ask somebody with the permission admin.workspaces.");
        }

        IReadOnlyList<ConfigProblem> refused = [.. candidate.Opens, .. Guard(actor, stored, proposal)];
        if (refused.Count > 0)
        {
            await live.DenyAsync(refused, actor.UserId.Value);
            return Problem(ErrorCodes.ConfigurationRefused, refused, "Change the file on the machine of the gateway, where that is meant.");
        }

        return await PutAsync(actor, stored, candidate);
    }

    private async ValueTask<Outcome<ConfigurationText>> PutAsync(Caller actor, string stored, Candidate candidate)
    {
        try
        {
            if (candidate.Text != stored)
            {
                await live.ChangeAsync(candidate, actor.UserId.Value, () => file.Write(candidate.Text), () => file.Write(stored));
            }

            return View(candidate.Text);
        }
        catch (Exception exception) when (ConfigurationFileAccess.IsFileFault(exception))
        {
            return Unavailable("The configuration file cannot be written.");
        }
        catch (InvalidOperationException)
        {
            return Invalid([new ConfigProblem("the file", "", "its parts do not fit together")]);
        }
        catch (SigilException exception)
        {
            return exception.Error;
        }
    }

    private IReadOnlyList<ConfigProblem> Guard(Caller actor, string stored, Proposal proposal) => ClientGuard.Check(actor, live.Origin, stored, proposal.Text, proposal.Supplied);

    private Outcome<string> ReadStored()
    {
        try
        {
            return file.Look().Exists ? file.Read() : "";
        }
        catch (Exception exception) when (ConfigurationFileAccess.IsFileFault(exception))
        {
            return Unavailable("The configuration file cannot be read.");
        }
    }

    private ConfigurationText View(string stored) => new(Redaction.Hide(stored), tags.Of(stored, live.State), EffectiveValues.Of(live), live.State);

    private static SigilError Unavailable(string message) => new(ErrorCodes.ConfigurationUnavailable, message, Fix: "The user that the gateway runs as needs the rights to it, and to its directory.");

    private static SigilError Invalid(IReadOnlyList<ConfigProblem> problems) => Problem(ErrorCodes.ConfigurationInvalid, problems, "Nothing was changed. Put it right and send it again.");

    private static SigilError Problem(ErrorCode code, IReadOnlyList<ConfigProblem> problems, string fix)
    {
        var message = problems.Count == 1 ? problems[0].ToString() : string.Create(CultureInfo.InvariantCulture, $"{problems.Count} things speak against this configuration.");
        return new SigilError(code, message, problems[0].Key.Length > 0 ? problems[0].Key : null, fix) { Faults = [.. problems.Select(problem => new SigilFault(problem.Key, problem.ToString()))] };
    }
}
