// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Hosting.Keys.Protection;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Is the master key there, is it protected, and would a start open it? What is sealed under it cannot be read without it. The audit key is looked at with the log.</summary>
internal sealed class KeyCheck : IDoctorCheck
{
    private const string Check = "keys";

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Finding>>(subject.IsUsed ? [Look(subject)] : []);

    private static Finding Look(DoctorSubject subject)
    {
        try
        {
            return MasterKeyFile.Read(subject.Files.MasterKey) switch
            {
                null => Finding.Warn(
                    Check, "keys/master.key is missing: the next start makes a new one, and what was sealed with the old one is lost.", "Take it from a backup, if it was not removed on purpose."),
                { Damaged: true } => Fail(MasterKeyFaults.Damaged()),
                { Sealed: { } closed } => Protected(subject, closed),
                _ => Finding.Ok(Check, "The master key is there; nothing protects it, so that a copy of the data directory opens its secrets."),
            };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Fail(Check, "keys/master.key cannot be read.", "Look as the gateway's user.");
        }
        catch (StartFailedException exception)
        {
            return Fail(exception);
        }
    }

    private static Finding Protected(DoctorSubject subject, SealedMasterKey closed)
    {
        var guards = MasterKeyGuards.Read(subject.Settings?.Values ?? new ConfigValues(), subject.Environment, subject.Files);
        var word = $"The master key is there, protected by a {closed.Kind}";
        return (guards.Current?.Open(closed) ?? guards.Previous?.Open(closed)) is not null ? Finding.Ok(Check, $"{word} that opens it.")
            : guards is { Current: null, Previous: null } && subject.Gateway is not null ? Finding.Ok(Check, $"{word} that this shell does not have.")
            : Fail(MasterKeyFaults.Closed(closed, guards.Current ?? guards.Previous));
    }

    private static Finding Fail(StartFailedException fault) => Finding.Fail(Check, fault.Lines[0], fault.Lines[1]);
}
