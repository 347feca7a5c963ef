// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>The host resolves only to addresses that are not connected to. Its text stays in the process.</summary>
internal sealed class EgressRefusedException(string host) : IOException($"{host} resolves to no address that may be connected to.");
