// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Testing;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

public sealed class HelpTests
{
    [Fact]
    public void Commands_Each_HaveADescriptionAndExamplesThatParse()
    {
        var root = CliApplication.Build(new FakeTerminal());
        var findings = new List<string>();
        foreach (var (words, command) in Walk(root, "sigil"))
        {
            var examples = CliExamples.Of(command);
            findings.AddRange(examples.Count == 0 || string.IsNullOrWhiteSpace(command.Description) ? [$"{words} has no description or no example"] : []);
            findings.AddRange(command.Options.Concat<Symbol>(command.Arguments).Where(symbol => string.IsNullOrWhiteSpace(symbol.Description)).Select(symbol => $"{words} {symbol.Name} has no description"));
            findings.AddRange(examples.SelectMany(example => Faults(root, example)));
        }

        Assert.Empty(findings);
    }

    [Fact]
    public async Task Help_OfACommand_EndsWithItsExamples()
    {
        var (code, output, _) = await CliProcess.RunAsync(["workspace", "delete", "--help"]);

        Assert.Equal(ExitCodes.Success, code);
        Assert.EndsWith("Examples:\n  sigil workspace delete garden\n  sigil workspace delete garden --yes --if-match 3\n\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Noun_Alone_SaysHowItIsUsed()
    {
        var (code, _, error) = await CliProcess.RunAsync(["workspace", "member"]);

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("Run 'sigil workspace member --help'", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_InTheDocumentation_IsWhatTheProgramHas()
    {
        const string Begin = "<!-- what follows is made from the program -->\n\n";
        var file = Path.Combine(Checkout.Root, "docs", "operations", "cli.md");
        var page = await File.ReadAllTextAsync(file);
        var expected = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + CliReference.Write(CliApplication.Build(new FakeTerminal()));

        if (page != expected)
        {
            var made = Path.Combine(Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts")).FullName, "cli.md");
            await File.WriteAllTextAsync(made, expected);
            Assert.Fail("The commands have changed. Look at the difference, and if it is meant: cp artifacts/cli.md docs/operations/cli.md");
        }
    }

    private static IEnumerable<(string Words, Command Command)> Walk(Command command, string words)
        => command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Walk(sub, $"{words} {sub.Name}")).Prepend((words, command));

    /// <summary>What the program would say to an example. What stands before or after a pipe or a redirection is the shell's.</summary>
    private static IEnumerable<string> Faults(RootCommand root, string example)
    {
        var ours = example.Split('|').Select(part => part.Split(" < ")[0].Split(" > ")[0].Trim()).Single(part => part.StartsWith("sigil ", StringComparison.Ordinal));
        return root.Parse(ours["sigil ".Length..].Replace('\'', '"'), CliApplication.Parsing).Errors.Select(error => $"{example}: {error.Message}");
    }
}
