// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenAI;

/// <summary>Why an answer ended, in OpenAI's words.</summary>
internal static class FinishReasons
{
    public static string Of(string? stopReason) => stopReason switch
    {
        "length" => "length",
        "refusal" => "content_filter",
        _ => "stop",
    };
}
