// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;

namespace Sigil.Components.Tests.Fakes;

/// <summary>Providers in memory, without the rules of the real directory: the test says what is refused and what a test finds.</summary>
internal sealed class FakeProviderDirectory : IProviderDirectory, IModelChoices
{
    public List<ProviderDetails> All { get; } = [New("demo", ProviderKinds.Demo) with { Address = null, Origin = new(KeyOrigin.None, null, "This provider is part of Sigil.") }];

    /// <summary>What the next changes answer instead of doing anything; null for the usual.</summary>
    public SigilError? Refusal { get; set; }

    /// <summary>What was saved, oldest first.</summary>
    public List<(string Name, ProviderDraft Draft, long? Expected)> Saved { get; } = [];

    /// <summary>What was tried, oldest first; the name of a stored one, or null.</summary>
    public List<(string? Name, ProviderDraft? Draft)> Tests { get; } = [];

    /// <summary>What the next test finds; it waits for it.</summary>
    public TaskCompletionSource<ProviderTest> Finding { get; set; } = new();

    public ModelChoice Choice { get; set; } = new() { Default = ModelReference.Parse("demo/assistant"), Models = [ModelReference.Parse("demo/assistant"), ModelReference.Parse("openai/gpt-5"), ModelReference.Parse("local/qwen")] };

    public static ProviderDetails New(string name, string kind) => new()
    {
        Status = new ProviderStatus(name, kind, true, 0, null, null, null),
        Address = new Uri("https://models.example/v1"),
        Origin = new ProviderOrigin(KeyOrigin.File, null, null),
        Models = ["one"],
        ModelsOrigin = ModelsOrigin.BuiltIn,
        Revision = 7,
    };

    public Outcome<Page<ProviderDetails>> List(Caller caller, int limit, string? after) => Domain.Common.Pages.Cut(All, provider => provider.Status.Name, limit, after);

    public Outcome<ProviderDetails> Get(Caller caller, string name) => All.Find(provider => provider.Status.Name == name) is { } found ? found : SigilError.NotFound("provider");

    public ValueTask<Outcome<ProviderDetails>> SaveAsync(Caller caller, string name, ProviderDraft draft, long? expected, CancellationToken cancellationToken)
    {
        if (Refusal is { } refusal)
        {
            return ValueTask.FromResult<Outcome<ProviderDetails>>(refusal);
        }

        Saved.Add((name, draft, expected));
        All.RemoveAll(provider => provider.Status.Name == name);
        All.Add(New(name, draft.Kind));
        return ValueTask.FromResult<Outcome<ProviderDetails>>(All[^1]);
    }

    public ValueTask<Outcome<ProviderDetails>> RemoveAsync(Caller caller, string name, long? expected, CancellationToken cancellationToken)
        => ValueTask.FromResult(Refusal is { } refusal ? refusal : Get(caller, name));

    public async ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, string name, CancellationToken cancellationToken)
    {
        Tests.Add((name, null));
        return await Finding.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask<Outcome<ProviderTest>> TestAsync(Caller caller, ProviderDraft draft, CancellationToken cancellationToken)
    {
        Tests.Add((null, draft));
        return await Finding.Task.WaitAsync(cancellationToken);
    }

    Outcome<ModelChoice> IModelChoices.Get(Caller caller) => Choice;

    public ValueTask<Outcome<ModelChoice>> SaveAsync(Caller caller, ModelReference? chosen, IReadOnlyList<ModelReference> failover, CancellationToken cancellationToken)
        => ValueTask.FromResult<Outcome<ModelChoice>>(Refusal is { } refusal ? refusal : Choice = Choice with { Configured = chosen, Default = chosen ?? Choice.Default, Failover = failover });
}
