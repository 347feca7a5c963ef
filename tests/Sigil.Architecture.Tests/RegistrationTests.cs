// SPDX-License-Identifier: Apache-2.0
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain;

namespace Sigil.Architecture.Tests;

/// <summary>A filter or tool that nobody registered would be a check that looks as if it were there.</summary>
public sealed class RegistrationTests
{
    [Theory]
    [InlineData("IToolFilter")]
    [InlineData("ITool")]
    public void Family_EveryMember_IsRegistered(string family)
    {
        var services = new ServiceCollection();
        services.AddSigilDomain();
        var registered = services.Where(service => service.ServiceType.Name == family).Select(service => service.ImplementationType?.FullName).ToHashSet();
        var members = typeof(DomainServiceCollectionExtensions).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(implemented => implemented.Name == family))
            .Select(type => type.FullName!)
            .ToList();

        Assert.NotEmpty(members);
        Findings.None(members.Where(member => !registered.Contains(member)));
    }
}
