// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Cli.Client;

/// <summary>Which gateway to talk to, and with which credential. The credential goes to this address and to no other.</summary>
internal sealed record GatewayTarget(Uri Address, SecretValue Token);
