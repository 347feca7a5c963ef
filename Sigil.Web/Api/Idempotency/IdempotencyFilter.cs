// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Idempotency;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Idempotency;

/// <summary>Carries a request with a key out once, and repeats its answer to whoever sends it again.</summary>
internal static class IdempotencyFilter
{
    private static readonly SigilError Unknown = new(
        ErrorCodes.IdempotencyUnknown,
        "The request with this key was begun before, and how it ended is not known.",
        IdempotencyHeaders.Key,
        "Look whether it was carried out. If it was not, send it with a new key.");

    /// <summary>Makes the filter; the parts of the request have been judged before it.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next) => async context =>
    {
        var key = IdempotencyHeaders.Read(context.HttpContext.Request);
        if (!key.Succeeded)
        {
            return ApiResults.Problem(key.Error);
        }

        return key.Value is null ? await next(context) : await OnceAsync(context, key.Value, next);
    };

    private static async ValueTask<object?> OnceAsync(EndpointFilterInvocationContext context, string key, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var caller = context.Arguments.OfType<CurrentCaller>().First().Value;
        var workspace = http.GetRouteValue("workspace") as string ?? "";
        var scope = new IdempotencyScope(caller.UserId, workspace, OperationName.Of(http), key);
        var fingerprint = RequestFingerprint.Of(http.Request, context.Arguments.OfType<IRequestBody>().FirstOrDefault(), caller.CredentialId);

        var ledger = http.RequestServices.GetRequiredService<IIdempotencyLedger>();
        var claimed = await ledger.ClaimAsync(scope, fingerprint, null, http.RequestAborted);
        if (!claimed.Succeeded)
        {
            return ApiResults.Problem(claimed.Error);
        }

        // Held until the answer is kept, and so until after the handler.
        var claim = claimed.Value;
        if (claim.IsNew)
        {
            Detach(context);
            return new KeptResult(claim, await RunAsync(context, claim, next));
        }

        using (claim)
        {
            return await ReplayAsync(http, caller, workspace, claim);
        }
    }

    /// <summary>What was begun under a key is brought to its end, also when the client goes away: it comes back for the answer.</summary>
    private static void Detach(EndpointFilterInvocationContext context)
    {
        for (var i = 0; i < context.Arguments.Count; i++)
        {
            if (context.Arguments[i] is CancellationToken)
            {
                context.Arguments[i] = CancellationToken.None;
            }
        }
    }

    private static async ValueTask<object?> RunAsync(EndpointFilterInvocationContext context, IdempotencyClaim claim, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (SigilException exception)
        {
            return ApiResults.Problem(exception.Error);
        }
        catch
        {
            // Whatever nobody foresaw may have come before or after the deed: the key stays taken, and its end unknown.
            claim.Dispose();
            throw;
        }
    }

    private static async ValueTask<object?> ReplayAsync(HttpContext http, Caller caller, string workspace, IdempotencyClaim claim)
    {
        // Who has left a workspace since gets no answer from it any more.
        if (WorkspaceId.TryParse(workspace, out var id)
            && await http.RequestServices.GetRequiredService<IWorkspaceAccess>().OpenAsync(caller, id, http.RequestAborted) is { Succeeded: false, Error: var error })
        {
            return ApiResults.Problem(error);
        }

        return claim is { Done: true, Answer: { } sealedAnswer } && http.RequestServices.GetRequiredService<AnswerKeeper>().Open(sealedAnswer) is { } answer
            ? answer
            : ApiResults.Problem(Unknown);
    }
}
