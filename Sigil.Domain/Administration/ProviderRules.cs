// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration;

/// <summary>What an entry of <c>providers</c> has to fulfil; each fault names its field.</summary>
internal static class ProviderRules
{
    private const int MaxEndpoint = 2048;
    private const int MaxKey = 4096;
    private const int MaxModels = 200;
    private const int MaxModel = 200;

    /// <summary>The entry, or what is wrong with it.</summary>
    public static Outcome<ProviderOptions> Read(string name, ProviderDraft draft)
    {
        if (!ProviderKinds.All.Contains(draft.Kind, StringComparer.Ordinal))
        {
            return Invalid("There is no such kind of provider.", "kind", $"Use one of {string.Join(", ", ProviderKinds.All)}.");
        }

        if (EndpointProblem(draft) is { } problem || (problem = KeyProblem(draft.ApiKey) ?? ModelsProblem(draft.Models)) is not null)
        {
            return problem;
        }

        return new ProviderOptions
        {
            Name = name,
            Kind = draft.Kind,
            Endpoint = string.IsNullOrEmpty(draft.Endpoint) ? null : new Uri(draft.Endpoint),
            ApiKey = string.IsNullOrEmpty(draft.ApiKey) || SecretReference.IsReference(draft.ApiKey) ? null : new SecretValue(draft.ApiKey),
            KeyReference = SecretReference.TryParse(draft.ApiKey),
            Models = draft.Models ?? [],
        };
    }

    private static SigilError? EndpointProblem(ProviderDraft draft)
    {
        if (string.IsNullOrEmpty(draft.Endpoint))
        {
            return ProviderKinds.NeedsEndpoint(draft.Kind) ? Invalid($"A provider of kind '{draft.Kind}' needs an endpoint.", "endpoint", "Send its base address; it usually ends in /v1.") : null;
        }

        return draft.Endpoint.Length <= MaxEndpoint && Uri.TryCreate(draft.Endpoint, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } && !draft.Endpoint.Any(char.IsControl)
            ? null
            : Invalid("That is no endpoint.", "endpoint", "Send an absolute http or https address without user, query and fragment.");
    }

    private static SigilError? KeyProblem(string? key)
        => key is { Length: > MaxKey } || key?.Any(character => char.IsWhiteSpace(character) || char.IsControl(character)) is true
            ? Invalid($"That is no key: one has at most {MaxKey} characters and no blanks.", "api_key", "Copy the key again.")
            : key?.Contains("${", StringComparison.Ordinal) is true
                ? Invalid("References to the environment are read from sigil.yaml only.", "api_key", "Send the key itself, or write the reference into sigil.yaml.")
                : ReferenceProblem(key);

    // A secret of the vault says itself where it may go; one of the keyring belongs to whoever runs the machine.
    private static SigilError? ReferenceProblem(string? key)
        => SecretReference.IsKeyring(key) ? Invalid("References to the keyring are read from sigil.yaml only.", "api_key", "Write it into sigil.yaml, or put the key into the vault.")
            : SecretReference.IsReference(key) && SecretReference.TryParse(key) is null ? Invalid("That is no reference to a secret.", "api_key", "Write secret:// and the secret's name.")
            : null;

    private static SigilError? ModelsProblem(IReadOnlyList<string>? models)
        => models is { Count: > MaxModels } ? Invalid($"A list has at most {MaxModels} models.", "models", null)
            : models?.FirstOrDefault(model => !IsModel(model)) is not null || models?.Contains(null!) is true
                ? Invalid($"A model's name has 1 to {MaxModel} characters and no blanks.", "models", "Send the names that the vendor uses, without the provider's name.")
                : null;

    private static bool IsModel(string? model)
        => model is { Length: > 0 and <= MaxModel } && !model.Contains("${", StringComparison.Ordinal) && ModelReference.TryParse($"p/{model}", out _);

    private static SigilError Invalid(string message, string field, string? fix) => new(ErrorCodes.RequestInvalid, message, field, fix);
}
