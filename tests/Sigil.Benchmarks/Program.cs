// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sigil.Benchmarks.Load;
using Sigil.Benchmarks.Recall;
using Sigil.Testing;

var micro = new Command("micro", "Measures single parts in this process with BenchmarkDotNet.");
var filter = new Argument<string[]>("filter") { Description = "Which ones, for example '*Enforcer*'; all of them without.", Arity = ArgumentArity.ZeroOrMore };
micro.Add(filter);
micro.SetAction(arguments =>
{
    // In this process: a project made by the library would have to be let into the internals that are measured.
    var config = ManualConfig.Create(DefaultConfig.Instance)
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
        .WithArtifactsPath(Path.Combine(Checkout.Root, "artifacts", "benchmarks", "micro"));
    var names = arguments.GetValue(filter) is { Length: > 0 } chosen ? chosen : ["*"];
    BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(["--filter", .. names], config);
});

var root = new RootCommand("Measures Sigil.") { new LoadCommand(), new ProxyCommand(), new RecallCommand(), micro };
return await root.Parse(args).InvokeAsync();
