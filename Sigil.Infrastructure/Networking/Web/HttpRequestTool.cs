// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Agent.Tools.BuiltIn;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Flow;

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>Sends one request to an API that the workspace may reach. A person agrees to each: it can change things elsewhere, and secrets are put into it by name.</summary>
internal sealed class HttpRequestTool(IEgress egress) : ITool
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["method", "url"],
          "properties": {
            "method": { "type": "string", "enum": ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"] },
            "url": { "type": "string", "minLength": 8, "maxLength": 2048, "description": "The absolute address, with http or https." },
            "headers": { "type": "object", "maxProperties": 32, "additionalProperties": { "type": "string", "maxLength": 8192 }, "description": "Further headers, for example Authorization." },
            "body": { "type": "string", "maxLength": 65536, "description": "The body as text." },
            "media_type": { "type": "string", "pattern": "^[a-z0-9.+-]{1,64}/[a-z0-9.+-]{1,64}$", "description": "The body's media type; application/json when left out." }
          }
        }
        """;

    public ToolDescriptor Descriptor { get; } = new()
    {
        Name = BuiltinTools.HttpRequest,
        Description = "Sends an HTTP request to an API and returns status, headers and body. Only hosts that the owner of this workspace allowed can be reached, and the user is asked about every call. "
            + "Where a key or password is needed, write secret://NAME in a header, in the query or in the body: it is put in when the request leaves. Redirects are not followed.",
        InputSchema = Schema,
        Plugin = PluginNames.Builtin,
        Timeout = TimeSpan.FromSeconds(30),
        CallsPerMinute = 20,
        Effects = new ToolEffects
        {
            // What an API returns to somebody who holds a key is theirs.
            Reads = DataScope.Private,
            Sends = ToolSends.Configured,
            Undo = ToolUndo.Final,
            Results = ContentTrust.Untrusted,
            AlwaysAsks = true,
            Destinations = ["url"],
        },
    };

    public async ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        var decided = invocation.Decision.Request;
        try
        {
            var answer = await egress.SendAsync(new EgressCaller(invocation.Workspace.Id, decided.Caller.UserId, decided.SessionId), Read(invocation.Arguments), cancellationToken);
            return Write(answer);
        }
        catch (EgressException refused)
        {
            throw new ToolFailedException($"{refused.Message} ({refused.Rule})");
        }
    }

    private static EgressRequest Read(JsonElement arguments)
    {
        var request = new EgressRequest { Method = arguments.GetProperty("method").GetString()!, Url = arguments.GetProperty("url").GetString()! };
        return request with
        {
            Headers = arguments.TryGetProperty("headers", out var headers) ? [.. headers.EnumerateObject().Select(header => KeyValuePair.Create(header.Name, header.Value.GetString()!))] : [],
            Body = arguments.TryGetProperty("body", out var body) ? body.GetString() : null,
            MediaType = arguments.TryGetProperty("media_type", out var type) ? type.GetString()! : request.MediaType,
        };
    }

    /// <summary>The answer as the model gets it. Headers are part of it like the body: what scans results sees both (SX-11).</summary>
    internal static string Write(EgressResponse answer)
    {
        var text = new StringBuilder().Append(answer.Url.AbsoluteUri).Append(" answered ").Append(answer.Status).Append('\n');
        foreach (var (name, value) in answer.Headers)
        {
            text.Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.Append('\n').Append(answer.Text.Length == 0 || TextTypes.Contains(answer.MediaType) ? answer.Text : $"[a body of the type {answer.MediaType}, which is no text]").ToString();
    }
}
