// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>The vendor sent more than is read. Its text stays in the process.</summary>
internal sealed class VendorBodyTooLargeException(long limit) : IOException($"The response is larger than {limit} bytes.");
