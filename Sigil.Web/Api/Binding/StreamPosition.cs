// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Reflection;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Binding;

/// <summary>Where a client wants to go on in an event stream: the header <c>Last-Event-ID</c>, which browsers send when they reconnect, or <c>?after=</c>.</summary>
internal sealed class StreamPosition : IBoundPart, IBindableFromHttpContext<StreamPosition>
{
    /// <summary>The header that browsers send.</summary>
    public const string Header = "Last-Event-ID";

    /// <summary>The query's name for the same.</summary>
    public const string Query = "after";

    private StreamPosition(long value, SigilError? error) => (Value, Error) = (value, error);

    /// <summary>The last position that the client has; 0 for the start.</summary>
    public long Value { get; }

    public SigilError? Error { get; }

    public static ValueTask<StreamPosition?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var header = context.Request.Headers[Header].ToString();
        var (text, field) = header.Length > 0 ? (header, Header) : (context.Request.Query[Query].ToString(), Query);
        var valid = text.Length == 0 | long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        return ValueTask.FromResult<StreamPosition?>(new StreamPosition(
            value, valid ? null : new SigilError(ErrorCodes.RequestInvalid, "That is no position in an event stream.", field, "Send the id of the last event, or nothing for the start.")));
    }
}
