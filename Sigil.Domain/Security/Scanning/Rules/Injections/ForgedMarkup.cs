// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>Forms that are the same in every language: the marks of chat templates, roles and tool calls, which only a gateway writes, pictures whose address is to be filled in, and commands that run what they fetch.</summary>
internal static class ForgedMarkup
{
    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Rule("delimiter_abuse", ["```system", "```\nsystem", "``` system"], "```\\s?system\\b", ScanSeverity.Medium),
        Rule(
            "system_block_injection",
            ["<system", "</system", "[system", "[/system", "<<sys", "<</sys", "< system", "<|system", "<|im_start", "<|im_end", "<|start_header"],
            @"</?\|?\s?system\s?\|?>|\[\s?/?\s?system\s?\]|<<\s?/?SYS\s?>>|<\|im_(?:start|end)\|>|<\|start_header_id\|>"),
        Rule(
            "fake_role_line",
            ["system", "assistant", "developer", "admin"],
            @"(?:^|[\r\n]|[>\]}""'“]\s?)\s{0,8}(?:#{1,4}\s?)?(?:\*\*)?(?:system|developer|assistant|admin(?:istrator)?)(?: (?:prompt|message|note|notice|override|update|alert|instruction)s?)?(?:\*\*)?\s?:\s?(?:\*\*)?\s?(?:\w+\W+){0,8}?(?:you|ignore|override|the (?:user|assistant|model)|all|new|must|from now|grant|enable|disable|execute|reveal|forget|follow|safety|previous|admin|maintenance|developer|policy|restrictions?)\b",
            ScanSeverity.Medium),
        Rule(
            "image_exfiltration",
            ["!["],
            @"!\[[^\]\n]*\]\(\s?https?://[^)\s]*[?&][^=)\s]*=(?:[<\[{][^)\n]*|(?-i:[A-Z][A-Z_]{3,})|[^\x00-\x7f)]{2,}[^)\s]*)\)"),
        Rule(
            "tool_command",
            ["curl ", "wget ", "base64 -"],
            @"\b(?:curl|wget)\s[^\n|]{4,}\|\s?(?:sudo )?(?:ba|z|da)?sh\b|\bbase64 (?:-d|-D|--decode)[^\n|]*\|\s?(?:sudo )?(?:ba|z|da)?sh\b",
            ScanSeverity.Medium),
    ];

    /// <summary>Rules that make sense for what tools return only: the same words are ordinary in a person's message.</summary>
    public static IReadOnlyList<ScanRule> OfTools { get; } =
    [
        Rule("system_prompt_leak", ["system:"], @"(?:^|[\r\n])\s{0,4}(?-i:SYSTEM):\s"),
        Rule("role_impersonation_open", ["[inst]"], @"\[INST\]"),
        Rule("role_impersonation_close", ["[/inst]"], @"\[/INST\]"),
        Rule(
            "fake_tool_call",
            ["<tool_call", "< tool_call", "<function_call", "< function_call", "<invoke", "< invoke", "<tool_use", "< tool_use", "\"type\"", "\"role\"", "approval_granted", "\"approved\"", "\"approval\""],
            @"<\s?(?:tool_call|function_calls?|invoke|tool_use)\b|""(?:type|role)""\s?:\s?""(?:tool_use|tool_call|function_call)""[^}]*""(?:name|function|content|input)""|\bapproval_granted\b|""approv(?:ed|al)""\s?:\s?(?:true|""(?:granted|approved)"")",
            ScanSeverity.Medium),
    ];

    private static PatternRule Rule(string name, string[] keywords, string pattern, ScanSeverity severity = ScanSeverity.High) => new()
    {
        Name = name,
        Family = ScanFamily.Injection,
        Severity = severity,
        Keywords = keywords,
        Pattern = pattern,
        Before = 24,
        Reach = 400,
    };
}
