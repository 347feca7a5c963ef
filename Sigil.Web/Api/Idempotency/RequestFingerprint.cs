// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Idempotency;

/// <summary>One hash for a whole request, so that the same key with another one is noticed.</summary>
internal static class RequestFingerprint
{
    /// <summary>Method, address and body; of a request whose answer may hold a secret the credential as well, so that no narrower one of the same user gets it repeated.</summary>
    public static string Of(HttpRequest request, IRequestBody? body, string? credential)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.Path}\n{request.QueryString}\n{credential}\n"));
        if (body is not null)
        {
            hash.AppendData(body.ToCanonical());
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
