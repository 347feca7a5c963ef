// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Limits;

/// <summary>Says of an endpoint that it runs turns: each user's requests to all of these count together.</summary>
/// <param name="Streams">Whether each request also holds one of the user's streams while it is answered.</param>
internal sealed record ChatLimitMetadata(bool Streams);
