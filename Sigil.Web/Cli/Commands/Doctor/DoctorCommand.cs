// SPDX-License-Identifier: Apache-2.0

using System.Collections;
using System.CommandLine;
using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Commands.Doctor.Checks;

namespace Sigil.Web.Cli.Commands.Doctor;

/// <summary>Looks at everything that a gateway needs, whether it runs or not, and says what to do about what it finds.</summary>
internal sealed class DoctorCommand : LocalCommand
{
    private static readonly IDoctorCheck[] Checks =
    [
        new ConfigurationCheck(), new GatewayCheck(), new PortCheck(), new PermissionCheck(), new KeyCheck(), new StorageCheck(), new DiskCheck(), new ProviderCheck(),
    ];

    private readonly Option<bool> _strict = new("--strict") { Description = "Take warnings for failures." };

    private DoctorCommand(string name, ITerminal terminal)
        : base(name, "Check configuration, databases, keys, disk, clock, port, gateway and providers; changes nothing.", terminal) => Add(_strict);

    public override IReadOnlyList<string> Examples => ["sigil doctor check", "sigil doctor check --strict --json"];

    /// <summary>The command <c>doctor</c>, which is also called <c>doctor check</c>.</summary>
    public static DoctorCommand Create(ITerminal terminal)
    {
        var doctor = new DoctorCommand("doctor", terminal);
        doctor.Add(new DoctorCommand("check", terminal));
        return doctor;
    }

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(pair => (string)pair.Key, pair => (string)pair.Value!);
        var findings = new List<Finding>();
        using var subject = DoctorSubject.Of(GlobalOptions.DataDirectoryOf(arguments), environment);
        foreach (var check in Checks)
        {
            findings.AddRange(await check.LookAsync(subject, cancellationToken));
        }

        var worst = findings.Min(finding => finding.Level);
        if (WantsJson(arguments))
        {
            WriteJson(View(worst, subject.Files.Root, findings), CliJsonContext.Default.DoctorView);
        }
        else
        {
            Print(findings);
        }

        return worst == FindingLevel.Fail || (worst == FindingLevel.Warn && arguments.GetValue(_strict)) ? ExitCodes.Failure : ExitCodes.Success;
    }

    private static DoctorView View(FindingLevel worst, string directory, IEnumerable<Finding> findings)
        => new(Word(worst), directory, [.. findings.Select(finding => new FindingView(finding.Check, Word(finding.Level), finding.Message, finding.Fix))]);

    private static string Word(FindingLevel level) => level switch
    {
        FindingLevel.Ok => "ok",
        FindingLevel.Warn => "warn",
        _ => "fail",
    };

    private void Print(List<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Terminal.WriteLine($"{Word(finding.Level),-4}  {finding.Check,-13}  {StreamedText.Line(finding.Message)}");
            if (finding.Fix is { } fix)
            {
                Terminal.WriteLine($"{"",-4}  {"",-13}  -> {StreamedText.Line(fix)}");
            }
        }

        var (failures, warnings) = (findings.Count(finding => finding.Level == FindingLevel.Fail), findings.Count(finding => finding.Level == FindingLevel.Warn));
        Terminal.WriteLine(failures + warnings == 0 ? "Everything is as it should be." : $"{failures} failed, {warnings} to look at.");
    }
}
