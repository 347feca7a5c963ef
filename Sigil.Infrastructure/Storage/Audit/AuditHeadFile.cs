// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text.Json;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>Reads and replaces <c>audit.head</c>.</summary>
internal sealed class AuditHeadFile(string path, AuditHasher hasher)
{
    private const int Version = 1;

    public void Write(AuditHead head)
    {
        var document = new AuditHeadDocument(
            Version,
            head.DatabaseId,
            head.Link.Sequence,
            Convert.ToHexStringLower(head.Link.Hash),
            head.Doubt?.From,
            head.Doubt?.Problem,
            Convert.ToHexStringLower(hasher.Sign(head)));
        PrivateFiles.Replace(path, JsonSerializer.SerializeToUtf8Bytes(document, AuditJson.Default.AuditHeadDocument));
    }

    /// <summary>Reads the file; what it says counts only when its signature fits.</summary>
    public AuditHeadReading Read()
    {
        try
        {
            var document = JsonSerializer.Deserialize(File.ReadAllBytes(path), AuditJson.Default.AuditHeadDocument);
            if (document is not { Version: Version, Database: not null, Hash: not null, Mac: not null })
            {
                return new AuditHeadReading(null, "The head file is of no known form.", true);
            }

            var doubt = document is { DoubtFrom: { } from, Doubt: { } problem } ? new AuditDoubt(from, problem) : null;
            var head = new AuditHead(document.Database, new AuditLink(document.Sequence, Convert.FromHexString(document.Hash)), doubt);
            return CryptographicOperations.FixedTimeEquals(hasher.Sign(head), Convert.FromHexString(document.Mac))
                ? new AuditHeadReading(head, null, true)
                : new AuditHeadReading(null, "The head file was not signed with this gateway's key.", true);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new AuditHeadReading(null, "The head file is missing.", false);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            return new AuditHeadReading(null, "The head file cannot be read.", true);
        }
    }
}
