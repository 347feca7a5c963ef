// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>What <see cref="IGatewayBootstrap"/> found or made.</summary>
/// <param name="Owner">The gateway's owner.</param>
/// <param name="FirstStart">True when the owner was made just now.</param>
public sealed record BootstrapResult(User Owner, bool FirstStart);
