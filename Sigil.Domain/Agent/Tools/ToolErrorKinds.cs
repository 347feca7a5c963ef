// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>The closed set of ways in which a call ends without a result, as the audit log names them.</summary>
internal static class ToolErrorKinds
{
    public const string NotFound = "tool_not_found";
    public const string Denied = "denied";
    public const string NotApproved = "not_approved";
    public const string ScannerBlocked = "scanner_blocked";
    public const string ArgumentsInvalid = "arguments_invalid";
    public const string RateLimited = "rate_limited";
    public const string TimedOut = "timeout";
    public const string ToolFailed = "tool_failed";
    public const string Crashed = "crashed";
    public const string Cancelled = "cancelled";
    public const string NotAudited = "audit_unavailable";
}
