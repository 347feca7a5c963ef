// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Sigil.Domain.Identity;

namespace Sigil.Architecture.Tests;

/// <summary>Every page names the permission it needs, or stands on the list of those that need none.</summary>
public sealed class PagePolicyTests
{
    private static readonly string[] _anonymous = ["/login"];

    private static readonly IReadOnlyList<Type> _pages =
        [.. Assembly.Load("sigil").GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any())];

    [Fact]
    public void Pages_Each_AskForAPermissionThatExists()
    {
        var permissions = typeof(Permissions).GetFields().Select(field => (string?)field.GetRawConstantValue()).ToHashSet();

        Assert.NotEmpty(_pages);
        Findings.None(_pages.Where(page => !IsAnonymous(page))
            .Where(page => !page.GetCustomAttributes<AuthorizeAttribute>().Any(attribute => permissions.Contains(attribute.Policy)))
            .Select(page => page.FullName!));
    }

    [Fact]
    public void Pages_WithoutSigningIn_AreThoseOnTheList()
        => Assert.Equal(_anonymous, _pages.Where(IsAnonymous).SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Order());

    private static bool IsAnonymous(Type page) => page.GetCustomAttributes().Any(attribute => attribute is IAllowAnonymous);
}
