// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Values that the fields of the API have in examples: by the schema and the field, else by the field alone.</summary>
internal static class ExampleValues
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["AccountView.role"] = "\"owner\"",
        ["AuditCheck.entries"] = "42",
        ["ChatBody.content"] = "\"What is 6 times 7?\"",
        ["ChatAnswer.content"] = "\"6 times 7 is 42.\"",
        ["CompletionAnswer.content"] = "\"6 times 7 is 42.\"",
        ["Completion.id"] = "\"chatcmpl-trn_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["Completion.model"] = "\"personal\"",
        ["CompletionBody.model"] = "\"personal\"",
        ["CompletionChunk.choices"] = "[{\"index\":0,\"delta\":{\"content\":\"42\"},\"logprobs\":null,\"finish_reason\":null}]",
        ["CompletionMessage.content"] = "\"What is 6 times 7?\"",
        ["CompletionMessage.role"] = "\"user\"",
        ["HealthView.status"] = "\"ok\"",
        ["MessageView.content"] = "\"6 times 7 is 42.\"",
        ["MessageView.id"] = "\"msg_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["MessageView.role"] = "\"assistant\"",
        ["ModelView.id"] = "\"demo/assistant\"",
        ["OpenAIError.code"] = "\"model_not_found\"",
        ["OpenAIError.message"] = "\"There is no such model.\"",
        ["OpenAIError.type"] = "\"invalid_request_error\"",
        ["OpenAIModel.id"] = "\"personal\"",
        ["ProblemDocument.code"] = "\"server.request.invalid\"",
        ["ProblemDocument.detail"] = "\"The message is empty.\"",
        ["ProblemDocument.field"] = "\"content\"",
        ["ProblemDocument.fix"] = "\"Write something.\"",
        ["ProblemDocument.status"] = "400",
        ["ProblemDocument.title"] = "\"Bad Request\"",
        ["ProblemDocument.trace_id"] = "\"4bf92f3577b34da6a3ce929d0e0e4736\"",
        ["ProblemDocument.type"] = "\"urn:sigil:error:server.request.invalid\"",
        ["ProviderEntryView.models_from"] = "\"configured\"",
        ["ProviderHealthView.state"] = "\"healthy\"",
        ["ProviderKeyView.from"] = "\"file\"",
        ["SessionView.id"] = "\"ses_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["SessionView.status"] = "\"active\"",
        ["SignInView.id"] = "\"sgn_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["StatusView.status"] = "\"ok\"",
        ["TokenBody.permissions"] = "[\"chat.send\",\"sessions.*\"]",
        ["TurnView.id"] = "\"trn_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["TurnView.status"] = "\"completed\"",
        ["UserView.id"] = "\"usr_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["UserBody.role"] = "\"member\"",
        ["UserPatch.role"] = "\"member\"",
        ["UserView.role"] = "\"member\"",
        ["WorkspaceBody.id"] = "\"research\"",
        ["WorkspaceView.id"] = "\"research\"",
        ["WorkspaceSummary.id"] = "\"personal\"",
        ["action"] = "\"chat.turn\"",
        ["actor"] = "\"usr_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["allow"] = "[\"tool.*\"]",
        ["call_id"] = "\"call_1\"",
        ["channel"] = "\"telegram\"",
        ["deny"] = "[\"tool.session_history\"]",
        ["decision"] = "\"allowed\"",
        ["default"] = "\"demo/assistant\"",
        ["default_model"] = "\"demo/assistant\"",
        ["description"] = "\"What we read and why.\"",
        ["external_id"] = "\"123456789\"",
        ["finish_reason"] = "\"stop\"",
        ["hash"] = "\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"",
        ["id"] = "\"tok_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["intact"] = "true",
        ["kind"] = "\"demo\"",
        ["listen"] = "\"http://127.0.0.1:18789\"",
        ["model"] = "\"demo/assistant\"",
        ["name"] = "\"Anna\"",
        ["object"] = "\"list\"",
        ["owned_by"] = "\"sigil\"",
        ["provider"] = "\"demo\"",
        ["result"] = "\"ok\"",
        ["role"] = "\"assistant\"",
        ["scanner"] = "\"off\"",
        ["session_id"] = "\"ses_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["stop_reason"] = "\"stop\"",
        ["text"] = "\"6 times 7 is 42.\"",
        ["title"] = "\"A trip to Rome\"",
        ["token"] = "\"sigil_tok_01kb2x5e8m3vq7w9s4c6d8f0g2.the-secret-is-shown-once\"",
        ["tool"] = "\"calculator\"",
        ["turn_id"] = "\"trn_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["url"] = "\"http://127.0.0.1:18789/login#the-token\"",
        ["user_id"] = "\"usr_01kb2x5e8m3vq7w9s4c6d8f0g2\"",
        ["version"] = "\"0.1.0\"",
        ["workspace_id"] = "\"personal\"",
    };

    /// <summary>Whether there is a value for this field of this very schema.</summary>
    public static bool Names(string schema, string field) => Values.ContainsKey($"{schema}.{field}");

    /// <summary>A fresh copy of the value; null where there is none.</summary>
    public static JsonNode? Find(string schema, string field)
        => Values.TryGetValue($"{schema}.{field}", out var json) || Values.TryGetValue(field, out json) ? JsonNode.Parse(json) : null;
}
