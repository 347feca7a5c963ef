// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>How a conversation is printed.</summary>
internal interface IChatOutput
{
    /// <summary>An event of the turn.</summary>
    void Take(string name, JsonElement data);

    /// <summary>The turn is over.</summary>
    void End();
}
