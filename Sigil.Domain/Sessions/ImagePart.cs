// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>An image that a person sent with a message.</summary>
/// <param name="MediaType"><c>image/png</c>, <c>image/jpeg</c>, <c>image/gif</c> or <c>image/webp</c>.</param>
/// <param name="Base64">The bytes, base64.</param>
public sealed record ImagePart(string MediaType, string Base64);
