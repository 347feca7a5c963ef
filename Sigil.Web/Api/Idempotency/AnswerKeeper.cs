// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Sigil.Web.Api.Idempotency;

/// <summary>Seals answers before they are stored: that of a new token holds its secret, which is kept nowhere else.</summary>
internal sealed class AnswerKeeper(IDataProtectionProvider protection)
{
    /// <summary>The longest body that is kept, in bytes.</summary>
    public const int MaxBody = 64 * 1024;

    // The name is part of every sealed text and never changes.
    private readonly IDataProtector _protector = protection.CreateProtector("sigil.idempotency.answers");

    /// <summary>Whether an answer of this status is the one to every repetition. What depends on anything but the request (rights, limits, the state of other things, faults) is found out anew: it did nothing.</summary>
    public static bool IsFinal(int status) => status is (>= 200 and < 300)
        or StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge or StatusCodes.Status415UnsupportedMediaType or StatusCodes.Status422UnprocessableEntity;

    /// <summary>The answer as it may be stored; null when it is too long to keep.</summary>
    public byte[]? Seal(StoredAnswer answer)
        => answer.Body.Length > MaxBody ? null : _protector.Protect(JsonSerializer.SerializeToUtf8Bytes(answer, StoredAnswerJsonContext.Default.StoredAnswer));

    /// <summary>The answer; null when its key is gone, as after the keys were removed from the data directory.</summary>
    public StoredAnswer? Open(ReadOnlyMemory<byte> sealedAnswer)
    {
        try
        {
            return JsonSerializer.Deserialize(_protector.Unprotect(sealedAnswer.ToArray()), StoredAnswerJsonContext.Default.StoredAnswer);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
