// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Security.Secrets;

internal sealed partial class SecretInjector(ISecretStore store, ISecretSealer sealer, IAuditTrail audit, TimeProvider time) : ISecretInjector
{
    private static readonly SigilError Refused = new(
        ErrorCodes.SecretRefused, "A secret that the request names may not be sent there.", Fix: "Ask whoever runs the gateway to look at the secret's workspace and hosts.");

    public async ValueTask<Outcome<string>> InjectAsync(SecretUse use, SecretPlace place, string text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(text);
        if (!text.Contains(SecretReference.VaultScheme, StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (Match placeholder in Placeholder().Matches(text))
        {
            var (value, problem) = Read(use, place, placeholder.Groups[1].Value);
            await AuditAsync(use, placeholder.Groups[1].Value, problem);
            if (value is null)
            {
                return Refused;
            }

            result.Append(text, copied, placeholder.Index - copied).Append(value);
            copied = placeholder.Index + placeholder.Length;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private (string? Value, string? Problem) Read(SecretUse use, SecretPlace place, string text)
    {
        if (!SecretName.TryParse(text, out var name) || store.Find(name) is not { } secret)
        {
            return (null, "unknown");
        }

        if (secret.WorkspaceId != use.WorkspaceId)
        {
            return (null, "other_workspace");
        }

        if (!SecretHosts.Admit(secret.Hosts, use.Destination))
        {
            return (null, "host_not_bound");
        }

        if (sealer.Open(name, secret.Sealed)?.Reveal() is not { } value)
        {
            return (null, "cannot_be_opened");
        }

        if (place == SecretPlace.Header && value.Contains('\n', StringComparison.Ordinal))
        {
            return (null, "more_than_one_line");
        }

        store.Touch(name, time.GetUtcNow());
        return (Written(place, value), null);
    }

    private static string Written(SecretPlace place, string value) => place switch
    {
        SecretPlace.Query => Uri.EscapeDataString(value),
        SecretPlace.Json => JsonEncodedText.Encode(value).ToString(),
        _ => value,
    };

    private ValueTask AuditAsync(SecretUse use, string name, string? problem)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["secret"] = name, ["host"] = use.Destination.IdnHost };
        if (problem is not null)
        {
            details["reason"] = problem;
        }

        return audit.AppendAsync(
            new AuditEntry
            {
                Action = AuditActions.SecretSent,
                Result = problem is null ? "ok" : "denied",
                Actor = use.Actor,
                Plugin = use.Plugin,
                WorkspaceId = use.WorkspaceId,
                SessionId = use.SessionId,
                Details = details,
            },
            CancellationToken.None);
    }

    [GeneratedRegex("secret://([A-Za-z0-9_.-]*)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
