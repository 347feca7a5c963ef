// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Commands.Chat;

/// <summary>Marks a command that decides itself what Ctrl-C does.</summary>
internal interface IHandlesInterrupts;
