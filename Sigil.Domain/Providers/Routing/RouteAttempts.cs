// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers.Health;

namespace Sigil.Domain.Providers.Routing;

/// <summary>What was tried for one route and how it failed, by model reference.</summary>
internal sealed class RouteAttempts
{
    private readonly List<(ModelReference Model, SigilError Error)> _failed = [];
    private readonly HashSet<string> _admitted = new(StringComparer.Ordinal);

    public IReadOnlyList<ModelReference> Models => [.. _failed.Select(attempt => attempt.Model)];

    public void Add(ModelReference model, SigilError error) => _failed.Add((model, error));

    public void Admit(string provider) => _admitted.Add(provider);

    public bool WasAdmitted(string provider) => _admitted.Contains(provider);

    /// <summary>Whether there is no point in trying: the model was tried, or its provider failed in a way that concerns all its models.</summary>
    public bool Skips(ModelReference model) => _failed.Any(attempt => attempt.Model == model
        || (attempt.Model.Provider == model.Provider && FailureEffect.Of(attempt.Error.Code).ConcernsProvider));

    /// <summary>One failure as it is; several as one that names each.</summary>
    public SigilError Summary() => _failed is [var only] ? only.Error : new SigilError(
        ErrorCodes.AllProvidersUnavailable,
        $"No model could answer. {string.Join(' ', _failed.Select(attempt => $"{attempt.Model}: {attempt.Error.Message}"))}",
        Fix: _failed.Select(attempt => attempt.Error.Fix).FirstOrDefault(fix => fix is not null))
    {
        RetryAfter = _failed.Min(attempt => attempt.Error.RetryAfter),
    };
}
