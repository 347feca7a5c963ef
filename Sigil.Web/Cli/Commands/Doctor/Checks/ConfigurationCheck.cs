// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Would a gateway start with what the file says now?</summary>
internal sealed class ConfigurationCheck : IDoctorCheck
{
    private const string Check = "configuration";

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([.. Look(subject)]);

    private static IEnumerable<Finding> Look(DoctorSubject subject)
    {
        if (subject.Unreadable is { } reason)
        {
            return [Finding.Fail(Check, $"{subject.Files.Configuration} cannot be read: {reason}", "Give the gateway's user the right to read it.")];
        }

        if (subject.Problems.Count > 0)
        {
            var fix = subject.Gateway is null
                ? "Correct it; docs/operations/configuration.md has every key. A gateway does not start with it."
                : "Correct it: the running gateway goes on with the last good configuration. Variables are those of this shell, which need not be the gateway's.";
            return subject.Problems.Select(problem => Finding.Fail(Check, problem.ToString(), fix));
        }

        var dangerous = subject.Settings is { Networking.DangerousAllowPlainHttp: true };
        var file = File.Exists(subject.Files.Configuration) ? "sigil.yaml is well formed." : "There is no sigil.yaml; everything is the default.";
        return dangerous
            ? [Finding.Ok(Check, file), Finding.Warn(Check, "networking.dangerous_allow_plain_http is set: whoever is on the way reads and changes everything.", "Put a proxy with TLS in front and remove the switch.")]
            : [Finding.Ok(Check, file)];
    }
}
