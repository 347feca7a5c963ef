// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.OpenApi;

/// <summary>What the parameters of the API mean.</summary>
internal static class ParameterTexts
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["action"] = "Only entries of this action; one that ends in '*' stands for all that begin so.",
        ["actor"] = "Only entries of this actor: a user's id, or the gateway.",
        ["after"] = "Where to go on: the value of 'next' in the last page.",
        ["all"] = "Everybody's, for those who may see them.",
        ["before"] = "Only what came before this number: the value of 'next' in the last page.",
        ["by"] = "How long each entry is: 'day' or 'hour'.",
        ["deleted"] = "Those that are deleted and can still be restored.",
        ["format"] = "In which form to answer.",
        ["from"] = "Only entries from this time on.",
        ["group"] = "What the entries tell apart beside the time.",
        ["id"] = "Which one.",
        ["identity"] = "The identity's id.",
        ["limit"] = "Most entries of the page, 1 to 200; more counts as 200.",
        ["name"] = "Its name.",
        ["on_disconnect"] = "What it means when this client goes away: 'continue' or 'cancel' the turn.",
        ["provider"] = "The provider's name.",
        ["result"] = "Only entries with this result.",
        ["session"] = "The session's id.",
        ["since"] = "Only entries from this time on.",
        ["status"] = "Only those in this state.",
        ["title"] = "Only those with this text in their title, in any case.",
        ["to"] = "Only entries before this time.",
        ["turn"] = "The turn's id.",
        ["types"] = "Only events of these topics, divided by commas.",
        ["until"] = "Only entries before this time.",
        ["user"] = "The user's id.",
        ["workspace"] = "The workspace's id.",
        ["X-Sigil-Session"] = "A stable name of yours for a session that the gateway keeps; made on first use.",
    };

    /// <summary>The text; null for a name that has none, which the document's test does not let pass.</summary>
    public static string? Describe(string name) => Texts.GetValueOrDefault(name);
}
