// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Providers;
using Sigil.Web.Api.Providers;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Do the vendors of models answer, and take the key? A running gateway is asked to ask them, as it has its own environment; else they are asked from here.</summary>
internal sealed class ProviderCheck : IDoctorCheck
{
    private const string Check = "providers";

    public async Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
    {
        if (subject.Gateway is { } gateway)
        {
            return await AskAsync(gateway, cancellationToken);
        }

        if (subject.Settings is not { } settings)
        {
            return [];
        }

        var providers = settings.Providers.Providers.Where(provider => provider.Kind != ProviderKinds.Demo).ToList();
        var answers = await OfflineDiagnosis.AskProvidersAsync(providers, cancellationToken);
        return OrNone([.. providers.Zip(answers, (provider, answer) => answer.Error is { } error
            ? Failed(error.Message, error.Fix)
            : Works(provider.Name, answer.Models?.Count))]);
    }

    private static async Task<IReadOnlyList<Finding>> AskAsync(GatewayClient gateway, CancellationToken cancellationToken)
    {
        try
        {
            var page = await gateway.GetAsync($"{SigilUrls.ApiRoot}/providers?limit=200", CliJsonContext.Default.ProviderPage, cancellationToken);
            return OrNone(await Task.WhenAll(page.Providers.Where(provider => provider.Kind != ProviderKinds.Demo).Select(provider => AskAsync(gateway, provider, cancellationToken))));
        }
        catch (CliException exception)
        {
            return [Finding.Fail(Check, exception.Message, exception.Fix)];
        }
    }

    private static async Task<Finding> AskAsync(GatewayClient gateway, ProviderEntryView provider, CancellationToken cancellationToken)
    {
        var test = await gateway.PostAsync($"{SigilUrls.ApiRoot}/providers/{Uri.EscapeDataString(provider.Name)}/test", CliJsonContext.Default.ProviderTestView, cancellationToken);
        return test.Ok ? Works(provider.Name, test.ModelCount) : Failed(test.Error ?? "The test failed.", test.Fix);
    }

    private static Finding[] OrNone(Finding[] findings)
        => findings.Length > 0 ? findings : [Finding.Warn(Check, "No vendor is configured; only the demo answers.", "Set ANTHROPIC_API_KEY or OPENAI_API_KEY, or add a provider to sigil.yaml.")];

    private static Finding Works(string name, int? models) => Finding.Ok(Check, models is { } count ? $"{name} answers, with {count} models." : $"{name} answers.");

    private static Finding Failed(string message, string? fix) => Finding.Fail(Check, message, fix ?? "Check the provider's endpoint and key in sigil.yaml.");
}
