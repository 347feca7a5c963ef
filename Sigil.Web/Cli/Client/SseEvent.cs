// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Cli.Client;

/// <summary>One server-sent event.</summary>
internal sealed record SseEvent(string Name, string? Id, string Data);
