// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenApi;

/// <summary>What the groups of endpoints are about, for the document.</summary>
internal static class ApiTags
{
    private static readonly Dictionary<string, string> Descriptions = new(StringComparer.Ordinal)
    {
        ["Account"] = "Who you are to the gateway, and what you may do.",
        ["Approvals"] = "Calls that wait for you, and your answers. A token needs the permission by name.",
        ["Audit"] = "The log of everything that matters for security. It only grows, and shows when somebody has changed it.",
        ["Chat"] = "Sends messages to the agent. A turn goes on when its client goes away.",
        ["Configuration"] = "The gateway's configuration: what is in force, and changes to it.",
        ["Events"] = "What happens in the gateway, as it happens.",
        ["Identities"] = "By which names a user is known elsewhere.",
        ["Models"] = "The models that can be chosen.",
        ["OpenAI-compatible"] = "The endpoints that OpenAI's clients know, with OpenAI's bodies and errors. A model is a workspace, or workspace/provider/model.",
        ["Providers"] = "The vendors of models: how they are, and their keys.",
        ["Secrets"] = "What nobody may see and the gateway needs: put in by hand, used where it may go, never given out.",
        ["Security"] = "What the gateway would decide, for those who want to know before it does.",
        ["Sessions"] = "Your conversations. Another user's answers like one that does not exist.",
        ["Sign-ins"] = "Signed-in browsers, and links to sign in with.",
        ["Status"] = "How the gateway is.",
        ["Tokens"] = "API tokens for programs.",
        ["Turns"] = "Watches, stops and repeats turns. A turn is one message and everything that answers it.",
        ["Usage"] = "What models were used for, in tokens and dollars, and what is left of the limits.",
        ["Users"] = "The people who use the gateway.",
        ["Workspaces"] = "Workspaces with their members and the tools that those may use.",
    };

    /// <summary>The description; null for a tag that has none, which the document's test does not let pass.</summary>
    public static string? Describe(string tag) => Descriptions.GetValueOrDefault(tag);
}
