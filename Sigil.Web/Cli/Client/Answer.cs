// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;

namespace Sigil.Web.Cli.Client;

/// <summary>A resource as the gateway sent it, with every field that a newer gateway may have added.</summary>
/// <param name="Body">The resource; undefined when the answer had no body.</param>
/// <param name="Tag">The revision that it shows, to be sent back as <c>If-Match</c>; null for a resource without one.</param>
internal readonly record struct Answer(JsonElement Body, string? Tag);
