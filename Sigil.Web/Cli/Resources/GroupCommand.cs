// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>A noun: what can be done with it are its commands.</summary>
internal sealed class GroupCommand : Command
{
    public GroupCommand(string name, string description, params ReadOnlySpan<Command> commands)
        : base(name, description)
    {
        foreach (var command in commands)
        {
            Add(command);
        }
    }
}
