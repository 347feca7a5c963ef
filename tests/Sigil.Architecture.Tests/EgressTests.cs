// SPDX-License-Identifier: Apache-2.0

using Mono.Cecil;
using Mono.Cecil.Cil;
using Sigil.Architecture.Tests.Binaries;

namespace Sigil.Architecture.Tests;

/// <summary>What leaves the gateway passes one component: nothing else in the product makes a client (SS-10).</summary>
public sealed class EgressTests
{
    private static readonly string[] Clients =
    [
        "System.Net.Http.HttpClient", "System.Net.Http.HttpMessageInvoker", "System.Net.Http.HttpClientHandler", "System.Net.Http.SocketsHttpHandler", "System.Net.Sockets.Socket", "System.Net.Sockets.TcpClient",
        "System.Net.Sockets.UdpClient", "System.Net.WebClient", "System.Net.WebSockets.ClientWebSocket",
    ];

    /// <summary>Tools and all that is to come; the vendors of models; and the command line, which speaks to the gateway of this machine.</summary>
    private static readonly string[] Makers = ["Sigil.Infrastructure.Networking.", "Sigil.Infrastructure.Providers.", "Sigil.Web.Cli.", "Sigil.Infrastructure.Diagnosis."];

    [Fact]
    [Trait("attack", "SS-10")]
    public void Clients_AreMade_WhereEgressIsDecidedOnly()
        => Assert.Empty(ProductAssemblies.All.SelectMany(ProductAssemblies.TypesOf)
            .Where(type => TypeUses.Instructions(type).Any(Makes))
            .Select(type => TypeUses.Outermost(type).FullName)
            .Distinct()
            .Where(name => !Array.Exists(Makers, maker => name.StartsWith(maker, StringComparison.Ordinal))));

    private static bool Makes(Instruction instruction)
        => instruction.OpCode == OpCodes.Newobj && instruction.Operand is MethodReference made && Array.IndexOf(Clients, made.DeclaringType.FullName) >= 0;
}
