// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Infrastructure.Networking.Addresses;

namespace Sigil.Infrastructure.Tests.Networking;

public sealed class PublicAddressesTests
{
    [Theory]
    [Trait("attack", "SS-1")]
    [Trait("attack", "SS-2")]
    [Trait("attack", "SS-4")]
    [InlineData("169.254.169.254")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16")]
    [InlineData("fd00:ec2::254")]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("198.18.0.1")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fc00::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("::127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:db8::5efe:10.0.0.1")]
    [InlineData("2a00:1450::200:5efe:10.0.0.1")]
    public void Address_ThatIsNotOfThePublicInternet_IsNotConnectedTo(string address) => Assert.False(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("93.184.216.34")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2606:2800:220:1:248:1893:25c8:1946")]
    [InlineData("2a00:1450:4001:82a::200e")]
    public void Address_OfThePublicInternet_IsConnectedTo(string address) => Assert.True(PublicAddresses.Contains(IPAddress.Parse(address)));

    [Theory]
    [InlineData("::ffff:10.0.0.1", "10.0.0.1")]
    [InlineData("64:ff9b::a00:1", "10.0.0.1")]
    [InlineData("2002:a00:1::", "10.0.0.1")]
    [InlineData("2001:0:1:2:3:4:f5ff:fffe", "10.0.0.1")]
    [InlineData("2001:db8::5efe:a00:1", "10.0.0.1")]
    [InlineData("2606:4700::1111", null)]
    public void Address_InsideOfAnother_IsFound(string address, string? inside) => Assert.Equal(inside, PublicAddresses.Embedded(IPAddress.Parse(address))?.ToString());
}
