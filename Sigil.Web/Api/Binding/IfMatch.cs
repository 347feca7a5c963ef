// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Binding;

/// <summary>The revision that a client has seen and means to change (<c>If-Match</c>, RFC 9110 section 13.1.1). Without the header, and with <c>*</c>, any revision will do.</summary>
internal sealed class IfMatch : IBoundPart, IBindableFromHttpContext<IfMatch>
{
    private IfMatch(long? revision, SigilError? error) => (Revision, Error) = (revision, error);

    /// <summary>The revision, or null for any.</summary>
    public long? Revision { get; }

    public SigilError? Error { get; }

    public static ValueTask<IfMatch?> BindAsync(HttpContext context, ParameterInfo parameter)
        => ValueTask.FromResult<IfMatch?>(Read(context.Request.Headers.IfMatch.ToString()));

    // We give out one strong tag at a time, so a list, a weak tag or a foreign one matches nothing that we have.
    private static IfMatch Read(string header)
    {
        if (header is "" or "*")
        {
            return new IfMatch(null, null);
        }

        return EntityTag.TryRead(header, out var revision)
            ? new IfMatch(revision, null)
            : new IfMatch(null, new SigilError(
                ErrorCodes.PreconditionFailed, "That is no ETag that this resource ever had.", HeaderNames.IfMatch, "Read the resource again and send the ETag of that answer."));
    }
}
