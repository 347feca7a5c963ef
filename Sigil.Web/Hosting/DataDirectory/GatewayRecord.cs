// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sigil.Web.Hosting.DataDirectory;

/// <summary>What <c>run/gateway.json</c> tells the commands: where the gateway of this data directory listens.</summary>
internal sealed record GatewayRecord(string Address, int Pid, DateTimeOffset StartedAt)
{
    /// <summary>Reads the record; null when there is none, or none that can be read.</summary>
    public static GatewayRecord? Read(DataDirectoryFiles files)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(files.Gateway), GatewayRecordJsonContext.Default.GatewayRecord);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            // Not there, not ours, or from another program: in each case nothing that could be said of a gateway.
            return null;
        }
    }

    /// <summary>Writes the record.</summary>
    public void Write(DataDirectoryFiles files)
        => PrivateFiles.Replace(files.Gateway, JsonSerializer.Serialize(this, GatewayRecordJsonContext.Default.GatewayRecord));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GatewayRecord))]
internal sealed partial class GatewayRecordJsonContext : JsonSerializerContext;
