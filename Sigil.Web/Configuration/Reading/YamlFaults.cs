// SPDX-License-Identifier: Apache-2.0

using YamlDotNet.Core;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Knows what the parser throws at broken text: its own exception, and in some corners those of a program that met a state it did not expect.</summary>
internal static class YamlFaults
{
    public static bool IsFault(Exception exception) => exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException;
}
