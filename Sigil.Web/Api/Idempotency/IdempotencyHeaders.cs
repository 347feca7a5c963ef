// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Idempotency;

namespace Sigil.Web.Api.Idempotency;

/// <summary>The headers of requests that are carried out once (draft-ietf-httpapi-idempotency-key-header).</summary>
internal static class IdempotencyHeaders
{
    /// <summary>The client's key. The draft writes it as a quoted string; a plain one is the key as it is.</summary>
    public const string Key = "Idempotency-Key";

    /// <summary><c>true</c> on an answer that was given before.</summary>
    public const string Replayed = "Idempotency-Replayed";

    private static readonly SigilError Malformed = new(
        ErrorCodes.RequestInvalid, $"The key is no text of 1 to {IdempotencyScope.MaxKey} visible ASCII characters.", Key, "Send a UUID, for example.");

    /// <summary>Reads the key; null without one.</summary>
    public static Outcome<string?> Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Key, out var values))
        {
            return Outcome.Of<string?>(null);
        }

        var text = values.Count == 1 ? values[0]! : "";
        var key = text is ['"', .. var quoted, '"'] ? quoted : text;
        return IdempotencyScope.IsKey(key) ? Outcome.Of<string?>(key) : Malformed;
    }

    /// <summary>Tells the client that nothing was done for this answer.</summary>
    public static void MarkReplayed(HttpResponse response) => response.Headers[Replayed] = "true";
}
