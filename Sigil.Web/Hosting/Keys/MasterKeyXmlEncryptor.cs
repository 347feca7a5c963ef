// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Encrypts data protection keys before they are written.</summary>
internal sealed class MasterKeyXmlEncryptor(MasterKeyCipher cipher) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String(cipher.Encrypt(text))), typeof(MasterKeyXmlDecryptor));
    }
}
