// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Agent.Tools;
using Sigil.Domain.Agent.Tools.BuiltIn;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Egress;
using Sigil.Domain.Security.Flow;

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>Reads a page of the web as text. It reaches the hosts that the workspace may reach, sends nothing but the address, and what comes back is untrusted.</summary>
internal sealed class WebFetchTool(IEgress egress) : ITool
{
    private const string Schema = """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["url"],
          "properties": {
            "url": { "type": "string", "minLength": 8, "maxLength": 2048, "description": "The absolute address, with http or https." }
          }
        }
        """;

    public ToolDescriptor Descriptor { get; } = new()
    {
        Name = BuiltinTools.WebFetch,
        Description = "Reads a web page, or a text, JSON or XML document, and returns its readable text. Only hosts that the owner of this workspace allowed can be reached. Never put data of the user into the address.",
        InputSchema = Schema,
        Plugin = PluginNames.Builtin,
        Timeout = TimeSpan.FromSeconds(30),
        CallsPerMinute = 20,
        Effects = new ToolEffects
        {
            Reads = DataScope.Public,
            Sends = ToolSends.Configured,
            Undo = ToolUndo.NothingToUndo,
            Results = ContentTrust.Untrusted,
            Destinations = ["url"],
        },
    };

    public async ValueTask<string> InvokeAsync(ToolInvocation invocation, CancellationToken cancellationToken)
    {
        var request = invocation.Decision.Request;
        try
        {
            var answer = await egress.GetAsync(
                new EgressCaller(invocation.Workspace.Id, request.Caller.UserId, request.SessionId), invocation.Arguments.GetProperty("url").GetString()!, cancellationToken);
            return Write(answer);
        }
        catch (EgressException refused)
        {
            throw new ToolFailedException($"{refused.Message} ({refused.Rule})");
        }
    }

    private static string Write(EgressResponse answer)
    {
        var text = new StringBuilder().Append(answer.Url.AbsoluteUri).Append(" answered ").Append(answer.Status).Append('\n');
        if (answer.MediaType is "text/html" or "application/xhtml+xml")
        {
            var page = ReadablePage.Read(answer.Text, answer.Url);
            return text.Append("Title: ").Append(page.Title).Append('\n')
                .Append(page.Hidden == 0 ? "" : $"[{page.Hidden} parts that readers of the page do not see were left out]\n")
                .Append('\n').Append(page.Text).ToString();
        }

        return TextTypes.Contains(answer.MediaType)
            ? text.Append('\n').Append(answer.Text).ToString()
            : throw new ToolFailedException($"The address has no text but {(answer.MediaType.Length == 0 ? "something without a type" : answer.MediaType)}.");
    }
}
