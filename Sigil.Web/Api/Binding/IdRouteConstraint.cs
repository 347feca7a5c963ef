// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Web.Api.Binding;

/// <summary>Lets only well-formed ids into a route: anything else is an address that does not exist.</summary>
internal sealed class IdRouteConstraint : IRouteConstraint
{
    /// <summary>The constraint's name in route patterns.</summary>
    public const string Name = "id";

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection)
        => IdText.IsValid(values[routeKey] as string);
}
