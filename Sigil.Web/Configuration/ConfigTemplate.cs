// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration;

/// <summary>The file that a first start writes: every key, as comments.</summary>
internal static class ConfigTemplate
{
    /// <summary>The text.</summary>
    public static string Read()
    {
        using var stream = typeof(ConfigTemplate).Assembly.GetManifestResourceStream("sigil.default.yaml")
            ?? throw new InvalidOperationException("The program was built without its configuration template.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
