// SPDX-License-Identifier: Apache-2.0

using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Keeps the data protection keys as files that only the owner reads.</summary>
internal sealed class PrivateKeyRepository(DataDirectoryFiles files) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Directory.EnumerateFiles(files.Keys, "key-*.xml").Select(path => XElement.Load(path))];

    public void StoreElement(XElement element, string friendlyName)
        => PrivateFiles.Replace(Path.Combine(files.Keys, friendlyName.StartsWith("key-", StringComparison.Ordinal) ? $"{friendlyName}.xml" : $"key-{friendlyName}.xml"), element.ToString());
}
