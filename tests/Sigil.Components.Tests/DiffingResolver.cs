// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Sigil.Components.Tests;

/// <summary>Gives bUnit the version of AngleSharp.Diffing that there is, instead of the one that it names.</summary>
internal static class DiffingResolver
{
    [ModuleInitializer]
    internal static void Install() => AssemblyLoadContext.Default.Resolving += (context, name) => name.Name == "AngleSharp.Diffing"
        ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit-deps", "AngleSharp.Diffing.dll"))
        : null;
}
