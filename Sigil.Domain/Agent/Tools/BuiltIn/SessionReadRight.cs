// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>A credential that was narrowed to chatting must not read sessions by way of a tool (SH-9).</summary>
internal static class SessionReadRight
{
    /// <exception cref="ToolFailedException">The caller may not read sessions.</exception>
    public static void Require(Caller caller)
    {
        if (!caller.Permissions.Contains(Permissions.SessionsRead))
        {
            throw new ToolFailedException("the caller's credential does not permit reading sessions");
        }
    }
}
