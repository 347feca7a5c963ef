// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenApi;

/// <summary>Says of an endpoint that answers with server-sent events which they are.</summary>
/// <param name="Schema">One of the names in <see cref="EventSchemas"/>.</param>
internal sealed record EventStreamMetadata(string Schema);
