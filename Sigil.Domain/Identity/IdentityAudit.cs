// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Identity;

/// <summary>How this room fills in audit entries. They are written without a way to cancel: whoever goes away after the deed leaves its entry behind.</summary>
internal static class IdentityAudit
{
    /// <summary>The actor when the gateway acts by itself, or nobody's identity is proven.</summary>
    public const string Gateway = "gateway";

    /// <exception cref="Common.Errors.SigilException"><c>security.audit.failure</c>: the operation must fail.</exception>
    public static ValueTask OkAsync(this IAuditTrail audit, string action, string actor, params (string Name, string? Value)[] details)
        => audit.AppendAsync(new AuditEntry { Action = action, Result = "ok", Actor = actor, Details = Details(details) }, CancellationToken.None);

    public static Dictionary<string, string> Details(params (string Name, string? Value)[] details)
        => details.Where(detail => detail.Value is not null).ToDictionary(detail => detail.Name, detail => detail.Value!, StringComparer.Ordinal);
}
