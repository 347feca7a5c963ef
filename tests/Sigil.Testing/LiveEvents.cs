// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;

namespace Sigil.Testing;

/// <summary>The gateway's real notice board, for tests that put their services together themselves.</summary>
public static class LiveEvents
{
    public static IGatewayEvents Over(TimeProvider time) => new GatewayEvents(time);
}
