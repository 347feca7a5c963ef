// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Decrypts what <see cref="MasterKeyXmlEncryptor"/> wrote; data protection makes it by the name in the file.</summary>
internal sealed class MasterKeyXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    private readonly MasterKeyCipher _cipher = services.GetRequiredService<MasterKeyCipher>();

    public XElement Decrypt(XElement encryptedElement)
        => XElement.Parse(Encoding.UTF8.GetString(_cipher.Decrypt(Convert.FromBase64String(encryptedElement.Value))));
}
