// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json.Nodes;

namespace Sigil.Web.Cli.Resources;

/// <summary>Bodies whose fields are known only when the command runs.</summary>
internal static class JsonBody
{
    public static HttpContent Of(JsonObject body) => new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
}
