// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Idempotency;

/// <summary>The client's key of a message, if it sent one.</summary>
internal sealed class MessageKey : IBoundPart, IBindableFromHttpContext<MessageKey>
{
    private readonly HttpRequest _request;
    private readonly string? _key;

    private MessageKey(HttpRequest request, Outcome<string?> key) => (_request, _key, Error) = (request, key.Value, key.Error);

    public SigilError? Error { get; }

    public static ValueTask<MessageKey?> BindAsync(HttpContext context, ParameterInfo parameter)
        => ValueTask.FromResult<MessageKey?>(new MessageKey(context.Request, IdempotencyHeaders.Read(context.Request)));

    /// <summary>The key with the request that it stands for; null without one.</summary>
    public OnceKey? For(IRequestBody body)
        => _key is null ? null : new OnceKey(OperationName.Of(_request.HttpContext), _key, RequestFingerprint.Of(_request, body, credential: null));
}
