// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>The stable names of the guard's sets, as clients, the audit log and the database see them.</summary>
public static class FlowNames
{
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.System => "system",
        SourceKind.User => "user",
        SourceKind.Member => "member",
        SourceKind.Client => "client",
        SourceKind.Tool => "tool",
        SourceKind.Memory => "memory",
        SourceKind.Skill => "skill",
        SourceKind.Channel => "channel",
        _ => "unknown",
    };

    public static string Of(ContentTrust trust) => trust switch
    {
        ContentTrust.Trusted => "trusted",
        ContentTrust.Untrusted => "untrusted",
        _ => "unknown",
    };

    public static string Of(DataScope scope) => scope switch
    {
        DataScope.Nothing => "nothing",
        DataScope.Public => "public",
        DataScope.Workspace => "workspace",
        DataScope.Private => "private",
        _ => "unknown",
    };

    public static string Of(FlowOutcome outcome) => outcome switch
    {
        FlowOutcome.Allow => "allow",
        FlowOutcome.Ask => "ask",
        _ => "deny",
    };

    public static string Of(FlowPolicy policy) => policy == FlowPolicy.Relaxed ? "relaxed" : "strict";
}
