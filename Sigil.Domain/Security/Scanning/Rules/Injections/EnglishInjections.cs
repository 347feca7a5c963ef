// SPDX-License-Identifier: Apache-2.0

using static Sigil.Domain.Security.Scanning.Rules.Injections.InjectionRule;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

internal static class EnglishInjections
{
    private const string Drop =
        "ignore|disregard|override|forget|neglect|bypass|discard|abandon|overlook|set aside|throw away|pay no attention to|take no notice of|(?:do|must|should) not (?:follow|obey|heed|listen to)|never (?:follow|obey)|don['’]?t (?:follow|obey|heed|listen to)"
        + "|stop (?:following|obeying)|no longer (?:follow|obey)|disobey|nullify|void|erase|wipe|clear|drop|skip";

    private const string Which =
        "previous|prior|above|earlier|preceding|former|foregoing|existing|original|initial|your|system|developer|safety|all|any|every|other|past|these|those|built-in|hidden|current|the rest of|(?:set|given|imposed|written|defined) by (?:your|the)";

    private const string What =
        "instructions?|prompts?|rules?|guidelines?|directives?|commands?|orders|constraints?|policy|policies|safeguards?|guardrails?|restrictions?|programming|directions|limitations?|messages? above|system message|training|guidance|task description";

    private const string Secrets =
        "passwords?|api[ _-]?keys?|secrets?|tokens?|credentials?|private keys?|conversation|chat history|chat log|system prompt|contacts|session cookies?|cookies|environment variables|env vars|seed phrase|wallet|personal data|user data|emails?|inbox|files? (?:in|from) |memory|memories";

    public static IReadOnlyList<ScanRule> Rules { get; } =
    [
        Rule(
            "instruction_override",
            ["ignore", "disregard", "override", "forget", "neglect", "bypass", "discard", "abandon", "overlook", "set aside", "throw away", "attention to", "notice of", "not follow", "not obey", "not heed", "not listen", "t follow", "t obey", "t heed", "t listen", "stop following", "stop obeying", "no longer follow", "no longer obey", "disobey", "never follow", "never obey", "no longer need", "no longer have", "nullify", "void ", "erase", "wipe", "clear ", "drop ", "skip "],
            Order(Drop, Which, What)
                + @"|\b(?:ignore|disregard|forget|neglect|override|bypass)\W+(?:(?:the |your )?system (?:message|prompt)\b|(?:everything|anything|all(?: of)?(?: that| what)?)\W+(?:that )?you (?:were|have been|had been|(?:have )?learned)\W+(?:\w+\W+)?(?:told|given|taught|instructed|shown|before|so far)\b)"
                + @"|\b(?:ignore|disregard|forget)\W+(?:what(?:ever)?|everything)\W+(?:\w+\W+){1,4}?(?:told|instructed) you\b|\byou no longer (?:need|have) to\W+(?:comply with|obey)\W+(?:\w+\W+){0,3}?(?:rules|guidelines|instructions|polic(?:y|ies)|restrictions)\b"),
        Rule(
            "previous_context_void",
            ["instructions", "rules", "guidelines", "prompt", "restrictions", "guardrails", "directive", "policy", "policies"],
            @"\b(?:previous|prior|above|earlier|preceding|old|original|all (?:other|previous|prior)|your|system|safety)\W+(?:\w+\W+){0,2}?(?:instructions?|rules?|guidelines?|prompts?|restrictions?|guardrails?|directives?)\W+(?:\w+\W+){0,3}?(?:(?:are|is|have been|has been|were|was) (?:now )?(?:void|null|invalid|cancelled|canceled|obsolete|superseded|revoked|lifted|disabled|suspended|replaced|outdated|overridden|no longer (?:valid|apply|in (?:force|effect)))|no longer (?:apply|applies|count|matter)|do(?:es)? not (?:apply|count|matter|exist)|don['’]?t (?:apply|count|matter|exist)|cease to apply)"
                + @"|\b(?:instructions?|rules?|guidelines?|prompts?|directives?|polic(?:y|ies))\W+(?:that |which )?(?:you (?:were|have|had|received|got)|given to you|from the (?:start|beginning|developer|system|operator))\W+(?:[\w'’]+\W+){0,8}?(?:no longer (?:apply|applies|count|matter|hold|valid)|do(?:es)? not (?:apply|count|matter)|are (?:void|null|cancelled|lifted|suspended|invalid))"),
        Rule(
            "role_confusion",
            ["you are now", "you're now", "from now on", "you will now", "act as", "pretend", "roleplay", "role-play", "role play", "simulate", "behave as", "respond as", "switch to", "released from", "freed from", "exempt", "unbound", "free from", "answer as", "answer like", "reply as", "reply like", "respond like"],
            @"\byou(?:['’]re| are) now \w+[,.]? ?(?:do|ignore|forget|disregard)|\b(?:you(?:['’]re| are) now|from now on,? you(?:['’]re| are| will be| must be)|act as|pretend (?:to be|you are|you['’]re|that you are)|role-?\s?play(?:ing)? as|simulate|behave as|respond as|switch to)\W+(?:[\w'’-]+\W+){0,6}?(?:\bDAN\b|do anything now|jailbr(?:oken|eak)|unrestricted|unfiltered|uncensored|unaligned|without (?:any )?(?:restrictions?|rules|limits?|limitations?|filters?|guardrails?|guidelines|ethics|censorship|safety)|no (?:restrictions?|rules|limits|limitations|filters?|guardrails|guidelines|ethics|moral|content policy)|(?:developer|debug|god|admin|maintenance|sudo|root|opposite|evil|chaos) mode|free (?:of|from) (?:all |any )?(?:restrictions?|rules|constraints))"
                + @"|\byou(?:['’]re| are)\W+(?:\w+\W+){0,3}?(?:released|freed|exempt(?:ed)?|liberated|unbound|free)\W+from\W+(?:\w+\W+){0,2}?(?:rules?|restrictions?|constraints?|guidelines?|polic(?:y|ies)|instructions?|programming|limitations?)\b"
                + @"|\bpretend\W+(?:[\w'’-]+\W+){0,14}?(?:you have|there (?:are|were)) no\W+(?:\w+\W+){0,2}?(?:rules|restrictions|limits|guidelines|filters|instructions)\b"
                + @"|\b(?:answer|reply|respond) (?:as|like) an?\W+(?:\w+\W+){0,2}?(?:system|model|ai|assistant|llm|bot|chatbot|machine)\W+without\W+(?:any )?(?:restrictions|rules|filters|limits|guidelines|censorship)\b"),
        Rule("delimiter_abuse", ["```system", "```\nsystem", "``` system"], "```\\s?system\\b", ScanSeverity.Medium),
        Rule(
            "new_task_injection",
            ["new task", "from now on", "pretend", "new instructions", "new objective", "new directive", "real task", "actual task", "true task", "updated instructions", "revised instructions"],
            @"\b(?:new task|from now on)[,:;.!]? (?:you (?:must|will|should) )?(?:ignore|disregard|forget|override|bypass|do not follow|stop following)|\bpretend (?:the )?(?:above|previous) (?:rules?|instructions?|guidelines?) (?:do not|don['’]?t) exist|\b(?:your (?:new|real|actual|true|only|updated|revised)|here (?:is|are) (?:your|the) (?:new|real|updated|revised))\W+(?:\w+\W+){0,2}?(?:instructions?|tasks?|objectives?|directives?|goals?|mission|orders)\b\W+(?:is|are|:|follow)",
            ScanSeverity.Medium),
        Rule(
            "system_block_injection",
            ["<system", "[system", "<<sys", "system>", "<|system", "<|im_start", "[inst", "<|start_header"],
            @"</?\|?\s?system\s?\|?>|\[\s?/?\s?system\s?\]|<<\s?/?SYS\s?>>|<\|im_(?:start|end)\|>|<\|start_header_id\|>"),
        Rule(
            "fake_role_line",
            ["system:", "system :", "assistant:", "developer:", "### system", "### instruction", "[system", "system prompt:", "admin:", "system message", "system note", "system override", "system update", "system alert"],
            @"(?:^|[\r\n]|[>\]}""'“]\s?)\s{0,8}(?:#{1,4}\s?)?(?:\*\*)?(?:system|developer|assistant|admin(?:istrator)?)(?: (?:prompt|message|note|notice|override|update|alert|instruction)s?)?(?:\*\*)?\s?:\s?(?:\*\*)?\s?(?:\w+\W+){0,8}?(?:you|ignore|override|the (?:user|assistant|model)|all|new|must|from now|grant|enable|disable|execute|reveal|forget|follow|safety|previous|admin|maintenance|developer|policy|restrictions?)\b",
            ScanSeverity.Medium),
        Rule(
            "prompt_extraction",
            ["system prompt", "your instructions", "initial instructions", "initial prompt", "hidden prompt", "hidden instructions", "your prompt", "your rules", "developer message", "system message", "text above", "everything above", "words above", "your guidelines", "your configuration", "secret instructions", "original instructions", "original prompt", "exact instructions", "full instructions", "of instructions", "of rules", "of guidelines", "your initial", "above this line", "prior to this", "your directives", "preceding text"],
            @"\b(?:reveal|show|print|output|display|repeat|recite|disclose|dump|leak|give me|tell me|write(?: out| down)?|share|expose|quote|translate|summari[sz]e|encode|copy|list|return|echo|type|provide|what (?:is|are|was|were)|spell out)\W+(?:[\w'’-]+\W+){0,6}?(?:(?:your|its)\W+(?:\w+\W+){0,3}?(?:system prompt|initial (?:prompt|instructions?)|original (?:prompt|instructions?)|developer (?:message|prompt|instructions?)|system (?:message|instructions?))|the\W+(?:\w+\W+){0,2}?(?:system prompt|hidden (?:prompt|instructions?)|secret instructions?|developer message|system (?:message|instructions))|(?:initial|original) (?:prompt|instructions?)\W+(?:\w+\W+){0,2}?you\b|your (?:(?:exact|full|complete|entire|own|internal) )?(?:prompt|instructions|rules|guidelines|directives|configuration)\b|your (?:full |complete |entire )?(?:list|set|text) of (?:instructions|rules|guidelines)\b|(?:everything|all(?: the)? (?:text|words)|the (?:text|words|content|paragraphs?)|preceding text) (?:that (?:is|was|comes?) )?(?:above|before|prior to)(?: this\b| here\b| your\b| in (?:a|the) code|\s?[.:!?""]|\s*$))",
            ScanSeverity.Medium),
        Rule(
            "data_exfiltration",
            ["send", "post", "upload", "forward", "transmit", "email", "e-mail", "exfiltrate", "append", "leak", "deliver", "submit", "copy", "encode", "embed", "include", "bcc", "share", "report"],
            $@"\b(?:send|post|upload|forward|transmit|e-?mail|exfiltrate|leak|deliver|submit|copy|report|share)\W+(?:[\w'’-]+\W+){{0,6}}?(?:{Secrets})\W*(?:[\w'’,-]+\W+){{0,8}}?(?:to|at|via|into|with|using)\W+(?:\w+\W+){{0,5}}?(?:https?://|www\.|[\w.+-]+@[\w-]+\.|attacker|webhook|(?:this|my|the following) (?:url|address|server|endpoint|site|number|link)\b|the (?:url|address|server|endpoint|site|number|link) (?:below|above|given|in this))|\b(?:append|add|put|embed|encode|include|insert|place|attach)\W+(?:[\w'’-]+\W+){{0,6}}?(?:{Secrets})\W*(?:[\w'’,-]+\W+){{0,6}}?(?:to|in|into|as|inside)\W+(?:\w+\W+){{0,4}}?(?:url|link|query|image|markdown|https?://|parameter|request|header|path|dns|subdomain|filename)|\bbcc\W+(?:\w+\W+){{0,3}}?[\w.+-]+@[\w-]+\.\w+|\bexfiltrate\W+(?:\w+\W+){{0,5}}?(?:{Secrets})"),
        Rule(
            "conceal_from_user",
            ["tell the user", "mention this", "inform the user", "notify the user", "let the user", "alert the user", "user know", "reveal this", "disclose this", "hide this", "without telling", "without asking", "without informing", "without confirmation", "secretly", "silently", "keep this", "tell anyone", "mention these", "reveal these", "warn the user", "ask the user", "without the user", "without notifying", "show this to", "not to the user"],
            @"\b(?:do not|don['’]?t|never|must not|should not|without|avoid)\W+(?:\w+\W+){0,3}?(?:tell(?:ing)?|inform(?:ing)?|notify(?:ing)?|alert(?:ing)?|let(?:ting)?|mention(?:ing)?|reveal(?:ing)?|disclos(?:e|ing)|show(?:ing)?|warn(?:ing)?|ask(?:ing)?)\W+(?:\w+\W+){0,2}?(?:the user|the human|anyone|anybody|your (?:user|operator)|this (?:instruction|message|step|note|prompt|text|to the user)|these (?:instructions?|steps))|\b(?:secretly|silently|quietly|covertly|discreetly)\W+(?:\w+\W+){0,4}?(?:send|call|run|execute|forward|upload|post|add|delete|transfer|change|invoke|email|copy)|\bhide (?:this|these) (?:\w+ )?from the user|\bkeep this (?:secret|hidden|between us) from the user"),
        Rule(
            "addressed_to_model",
            ["<!--", "ai assistant", "ai model", "language model", "llm", "ai agent", "assistant", "chatbot", "ai system", "agents reading", "model reading", "if you are an ai", "if you're an ai", "dear ai", "attention ai", "note to ai", "ai:", "gpt", "claude", "gemini", "copilot"],
            @"<!--\s?(?:note (?:to|for) )?(?:the )?(?:ai|assistants?|agents?|llms?|models?|chat ?bots?)\s?:|\b(?:attention|important|note|notice|hello|dear|hey|message|instructions?|warning|urgent|reminder)\b[^\w\n]{0,4}(?:to |for |from |the )?(?:\w+ ){0,3}?(?:(?:ai|llms?|language|chat ?bots?|gpt|claude|gemini|copilot)\b\W?(?:\s?(?:assistants?|models?|agents?|systems?))?|(?:assistants?|agents?)[:,])(?:\W+(?:\w+\W+){0,6}?)(?:must|should|shall|please|do not|don['’]?t|ignore|execute|call|send|reply|respond|follow|before|add|include|run|use the|visit|always|instead|immediately|approve|recommend|rate|forward|delete|transfer)\b|\b(?:ai|llm)\W?(?:assistants?|models?|agents?)\s?[:,]\s?(?:you )?(?:must|should|please|do not|now|always|ignore|execute|call|send|forward)\b|\bif you(?:['’]re| are) (?:an? )?(?:ai|llm|large language model|language model|chat ?bot|assistant|ai assistant|ai agent|automated agent|agent)\b[^.!?\n]{0,40}?\b(?:must|should|please|then|do|ignore|execute|call|send|reply|respond|follow|add|include|run|use|visit|say|write|output|recommend|rate|approve)\b"),
        Rule(
            "tool_command",
            ["tool", "function", "shell", "command", "terminal", "execute", "run ", "invoke"],
            @"\b(?:now |immediately |then |please |you must |you should |first |next,? )(?:call|invoke|use|run|execute|trigger)\W+(?:the |your )?(?:\W?\w+\W+){0,3}?(?:tool|function|plugin)\b\W+(?:\w+\W+){0,3}?(?:with|to|and|on|named|using|called|immediately|without|rm|curl|wget|bash|sudo|:)|\b(?:curl|wget)\s[^\n|]{4,200}\|\s?(?:sudo )?(?:ba|z|da)?sh\b|\bbase64 (?:-d|-D|--decode)[^\n|]{0,80}\|\s?(?:sudo )?(?:ba|z|da)?sh\b",
            ScanSeverity.Medium),
        Rule(
            "false_authority",
            ["authorized", "authorised", "permission", "administrator", "admin", "developer", "anthropic", "openai", "owner", "approved", "pre-approved", "consent", "security team"],
            @"\b(?:i am|i['’]m|this is|speaking as|message from|on behalf of) (?:your |the |an? )?(?:\w+ ){0,2}?(?:developer|administrator|admin|owner|creator|anthropic|openai|google|microsoft|security team|system operator|operator|root user|supervisor)\b[^.!?\n]{0,60}?\b(?:authori[sz]e|grant|allow|permit|order|command|instruct|disable|unlock|override|bypass|give you|you (?:may|can|must) (?:now )?(?:ignore|skip|reveal|bypass|disregard))|\b(?:the user|owner|admin(?:istrator)?)\W+(?:has|have)\W+(?:already\W+)?(?:approved|authori[sz]ed|consented|confirmed|given (?:permission|consent))\W+(?:\w+\W+){0,6}?(?:call|transfer|action|request|payment|deletion|tool|command|transaction|operation|send|delete|without|so)|\bno (?:further )?(?:confirmation|approval|consent|permission) (?:is )?(?:needed|required|necessary)\b",
            ScanSeverity.Medium),
        Rule(
            "safety_off",
            ["safety", "content filter", "content policy", "guardrail", "moderation", "restrictions", "ethical", "developer mode", "debug mode", "god mode", "dan mode", "jailbreak", "maintenance mode", "sudo mode"],
            @"\b(?:disable|turn off|deactivate|switch off|remove|lift|suspend|bypass|unlock|circumvent|evade|shut off)\W+(?:\w+\W+){0,4}?(?:safety (?:filters?|guidelines?|rules|protocols?|measures|settings|restrictions|features|checks|training|guardrails?)|content (?:filter|policy)\w*|guardrails?|moderation|restrictions|ethical \w+|safeguards?|alignment|censorship|filters?)\b|\b(?:enter|enable|activate|switch (?:in)?to|engage|start|you are in|now in)\W+(?:\w+\W+){0,2}?(?:developer|debug|god|DAN|jailbreak|maintenance|sudo|unrestricted|unsafe|root|override) mode\b"
                + @"|\b(?:safety|content|security) (?:checks?|filters?|rules|protocols?|measures|restrictions) (?:are|is|have been|has been) (?:now )?(?:suspended|disabled|off|lifted|deactivated|turned off) for (?:this|the (?:rest|current))\W+(?:\w+\W+){0,2}?(?:session|conversation|chat)\b"),
    ];

    /// <summary>Rules that make sense for what tools return only: the same words are ordinary in a person's message.</summary>
    public static IReadOnlyList<ScanRule> OfTools { get; } =
    [
        Rule("system_prompt_leak", ["system:"], @"(?:^|[\r\n])\s{0,4}SYSTEM:\s"),
        Rule("role_impersonation_open", ["[inst]"], @"\[INST\]"),
        Rule("role_impersonation_close", ["[/inst]"], @"\[/INST\]"),
        Rule(
            "fake_tool_call",
            ["tool_call", "function_call", "tool_use", "<invoke", "tool_calls", "<function", "approval_granted", "\"approved\"", "approval_id"],
            @"<\s?(?:tool_call|function_calls?|invoke|tool_use)\b|""(?:type|role)""\s?:\s?""(?:tool_use|tool_call|function_call|assistant|system)""[^}]{0,120}""(?:name|function|content|input)""|\bapproval_granted\b|""approv(?:ed|al)""\s?:\s?(?:true|""(?:granted|approved)"")",
            ScanSeverity.Medium),
    ];
}
