// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>What a model is told when there is no result. Fixed texts: no path, no stack trace, no internal message can leak through them.</summary>
internal static class ToolTexts
{
    public const string NotFound = "tool not found";
    public const string Denied = "capability denied";
    public const string SecretInArguments = "the arguments held a secret's value: name it as secret://NAME instead";
    public const string NotApproved = "not run: nobody approved this call";
    public const string ScannerBlocked = "the result was withheld by the content scanner";
    public const string TimedOut = "tool execution timed out";
    public const string Failed = "tool execution failed";
    public const string RateLimited = "tool rate limit reached, try again later";
    public const string Withheld = "tool result withheld: it could not be recorded";

    /// <summary>Appended, after a blank line, to a result that was cut.</summary>
    public const string TruncationMarker = "\n\n[TRUNCATED: tool result exceeded the size limit]";
}
