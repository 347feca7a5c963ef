// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Idempotency;

/// <summary>Says of an endpoint whether a client may give its requests a key.</summary>
/// <param name="TakesKey">True where a request with a key is carried out once; false where repeating one does no harm anyway.</param>
internal sealed record IdempotentMetadata(bool TakesKey);
