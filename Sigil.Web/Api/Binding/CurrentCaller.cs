// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Web.Authentication;

namespace Sigil.Web.Api.Binding;

/// <summary>Who makes the request, looked up for it: a credential revoked a moment ago no longer counts.</summary>
internal sealed class CurrentCaller : IBoundPart, IBindableFromHttpContext<CurrentCaller>
{
    private readonly Caller? _caller;

    private CurrentCaller(Caller? caller) => _caller = caller;

    /// <summary>The caller; only read where <see cref="Error"/> is null.</summary>
    public Caller Value => _caller ?? throw new InvalidOperationException("The request has no caller.");

    public SigilError? Error => _caller is null ? new SigilError(ErrorCodes.Unauthorized, "The credential is missing or no longer valid.", Fix: "Sign in again.") : null;

    public static async ValueTask<CurrentCaller?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var resolver = context.RequestServices.GetRequiredService<ICallerResolver>();
        return new CurrentCaller(await resolver.ResolveAsync(context.User, context.RequestAborted));
    }
}
