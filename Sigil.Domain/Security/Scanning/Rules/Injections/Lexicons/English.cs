// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections.Lexicons;

internal sealed class English : Lexicon
{
    public override Language Languages => Language.English | Language.OtherAlphabets;

    public override IReadOnlyDictionary<Concept, string> Terms { get; } = new Dictionary<Concept, string>
    {
        [Concept.Drop] =
            """
            ignore|ignoring|disregard|disregarding|forget|forget about|override|overriding|neglect|bypass|discard|abandon|scrap|set aside|put aside|throw away|throw out|thrown out|throw off|toss out|tear up|ditch|erase|nullify|annul|shed|
            break free from|break out of|disobey|defy|violate|circumvent|pay no attention to|take no notice of|do not follow|don't follow|do not obey|don't obey|do not heed|don't heed|do not listen to|don't listen to|must not follow|
            should not follow|never follow|never obey|stop following|stop obeying|quit following|no longer follow|no longer obey|no longer need to follow|no longer have to follow|no need to follow|not bound by|free from|freed from|
            released from|exempt from|liberated from|get rid of|overwrite|supersede|stop being|unlearn|not to follow|needn't follow|break your|break all|break the rules|wipe your|clear your|clear all|delete your|delete them|remove it|
            remove all|remove your|cancel the prior|cancel all|cancel your|drop them|drop your|drop the act|drop all|drop every|reset your|revoke all|suspend all|suspend your|skip all|skip your|replace your|lose the|no longer need to comply|
            needn't comply|stop complying|stop applying|refuse to follow|do not apply|turn your back on|pay no heed to|ignored|discarded|disregarded|forgotten|dropped|whatever criteria|throw those|throw these|throw them|throw your|throw all|
            throw every|toss those|toss your|toss all|put away|put those aside|put all|let go of|cast aside|cast off|push aside|leave your|step outside|step out of|go beyond|move past|move beyond|hates rules|hate rules|act against|violating|
            breaking|strip away|shake off|disconnect from|without following|instead of following|refuse the|reject your|reject all|reject the|drop it|stop it|abort|broken free|break free|breaks your|break your guidelines|
            work from the following|instead of the above
            """,
        [Concept.Ended] =
            """
            no longer apply|no longer applies|no longer valid|no longer in force|no longer in effect|no longer count|no longer counts|no longer matter|no longer bind|no longer bound|no longer hold|no longer exist|no longer relevant|is void|
            are void|now void|null and void|is invalid|are invalid|invalidated|revoked|superseded|cancelled|canceled|has been lifted|have been lifted|are lifted|is lifted|rescinded|repealed|do not count|don't count|doesn't count|
            cease to apply|none of your usual|has been removed|have been removed|was removed|were wiped|been disabled|were a test|is test data|was test data|were only a test|count for nothing|were meant for|were written for|are obsolete|
            are outdated|have expired|do not apply any|do not apply to you|don't apply to you|don't apply any|no longer bind you|are suspended|is suspended|are cancelled|are withdrawn|are superseded|is superseded|was a test|was only a test|
            was just a test|test is over|were a joke|is over now|are history|are dead|are gone|have no power|hold no power|have been wiped|have been deleted|are not in force|apply no longer|are off the table|have been disabled|ended here|
            are finished|stop applying|no longer concern|was a draft|were a draft|shipped by accident|by accident|by mistake|was an error|were an error|was a mistake|don't apply to this|do not apply to this|doesn't apply to this|
            been overridden|rules don't exist|rules do not exist|instructions do not exist|instructions don't exist|guidelines do not exist|guidelines don't exist
            """,
        [Concept.Instruction] =
            """
            instruction|instructions|rule|rules|ruleset|guideline|guidelines|directive|directives|direction|directions|orders|policies|content policy|constraint|constraints|restriction|restrictions|limitation|limitations|safeguard|safeguards|
            guardrail|guardrails|programming|prompt|prompts|briefing|rubric|scoring rubric|principles|boundaries|safety training|training|code of conduct|refusal logic|ethics|system message|system prompt|system text|setup text|preamble|
            task description|what you were told|instructed|mandate|moral code|content rules|guidance|confines|usual confines|ethics policy|usage policies|your policy|company policy|your protocol|your protocols|your configuration|
            scoring criteria|the criteria you|criteria you were|your limits|your commands
            """,
        [Concept.Prior] =
            """
            previous|previously|prior|earlier|above|preceding|former|foregoing|existing|original|originally|initial|initially|past|old|current|before this|before now|so far|up to now|until now|every rule|all rules|all instructions|all other|
            any other|all of your|any of your|everything|handed|given|you got|you received|you have received|you were told|you were given|you've been given|you have been given|you follow|built-in|hard-coded|hardcoded|default|the rest of|these|
            those|the developer's|developer's|your creators|your makers|your developers|your operator|the operator|the system|set by|imposed|written by|supplied with|provided earlier|from the start|from the beginning|all the rules|any rules|
            any restrictions|all restrictions|whatever|any instructions|any guidelines|any commands|any directives|every instruction|each instruction|further instructions
            """,
        [Concept.Told] =
            """
            everything you were told|everything you've been told|everything you have been told|everything you were taught|everything you learned|everything you know about|all you were told|what you were told|what you have been told|
            what you've been told|whatever you were told|anything you were told|everything above|everything before|everything that came before|all of the above|all the above|all that came before|your prior context|prior context|
            previous context|your earlier context|earlier context|your current task|your original task|your task|the current task|your previous task|your user's question|current user's question|the conversation so far|your earlier briefing|
            the document above|the text above|the user's request|your real user|your whole setup|how you were trained|your training|your programming|your conditioning|what came before|the messages above|your job description|told you before|
            told you earlier|instructed you|administrator told you|told you|ordered you|taught you|asked of you|what you know|everything i said|everything up to|everything preceding|everything prior|everything up to here|everything up to this|
            all previous text|all prior text|all previous messages|all prior messages|all earlier messages|the rest of the page|what you read before|the former owner|your former|the earlier chat|this article|this document|the original request|
            the original question|whatever you were doing|what you were doing|previous commands|earlier commands|prior commands|all commands
            """,
        [Concept.Your] =
            """
            your|you follow|yourself|yours|you were given|you've been given|you were told|you run on|given to you|told to you|for you|bind you|gave you
            """,
        [Concept.Reveal] =
            """
            reveal|show|showing|print|output|display|repeat|recite|disclose|dump|leak|divulge|give me|give us|tell me|tell us|write|write out|write down|share|expose|quote|translate|summarize|summarise|encode|copy|list|return|echo|type|
            provide|paste|spell|spell out|reproduce|read out|read me|let me see|hand over|what is|what are|what was|what were|start with|rephrase|paraphrase|convert|publish|enumerate|send me|post|sing|confess|unveil|export|i want to see|
            i need to see|could you share|can you show|listing|printing|revealing|repeating|what did it say|what did your|what did the|what did they|what does it say|quote back|report back|report on|disclosing|writing out|summarising|
            summarizing|to see what|want to know|let me read|mention|lay out|walk me through|recall|paste it into|put it into a code block|were you told|paste all of it
            """,
        [Concept.Prompt] =
            """
            system prompt|system instructions|developer message|developer prompt|developer instructions|initialisation text|initialization text|original prompt|hidden prompt|hidden instructions|hidden rules|hidden variables|hidden system|
            secret prompt|secret setup|setup text|setup message|internal prompt|your prompt|your instructions|your directives|your preamble|your briefing|your hidden|your secret|your initial|your original|your exact instructions|
            your full instructions|your complete instructions|your start instructions|your custom instructions|the text that sits above|above my first message|before my first message|before this conversation|before this chat|from the very top|
            very beginning of this conversation|beginning of our conversation|conversation from the top|first words you were given|words you were given|you were given by your developer|what the operator wrote|whatever the operator wrote|
            rules that come before|what you were told|what you've been told|told to keep quiet|the prompt you|instructions you were given|instructions you received|rules you were given|pre-prompt|preprompt|metaprompt|meta prompt|
            your system prompt|your initial prompt|your system message|your configuration verbatim|your own rules|print your configuration|dump your configuration|list your rules|your list of rules|your full list|your list of instructions|
            above this line|text above this|everything above this|text above verbatim|sits above my first|told to keep hidden|told to keep secret|told to hide|told to conceal|told not to share|told not to reveal|not allowed to talk about|
            aren't allowed to talk about|not allowed to share|aren't allowed to share|not supposed to share|not supposed to reveal|supposed to keep secret|rules you have been given|rules you've been given|every rule you were given|
            instructions you have been given|instructions you've been given|its own configuration|your own configuration|your own instructions|your own prompt|your developer's|instructions from your|what you are told|your marching orders|
            your operating instructions|very top of this conversation|top of this conversation|top of this chat|told before i started|before i started typing|the prompt i wrote for you|prompt i wrote for you|the secret part|
            what exactly were you told|prompt i gave you|that i wrote for you|what were you told before|what were u told|before i started|b4 i started
            """,
        [Concept.Hidden] =
            """
            system message|system text|system instructions|initial instructions|original instructions|initial prompt|base prompt|secret instructions|secret rules|hidden text|hidden message|internal instructions|internal rules|
            internal guidelines|internal configuration|confidential instructions|text above|everything above|all of the above|words above|preceding text|initial message|your configuration|your setup|your internal|your rules|your guidelines|
            your policies|your system|rules you follow|guidelines you follow|start of this conversation|behind the scenes|the rules|the instructions|instructions|configuration|moderation rules|tools you have|functions you have|above this line|
            prior to this|the above|what is above|lines above|very top|private notes|former owner's instructions|confidential parts|hidden parts|hidden lines|your first message|the first message
            """,
        [Concept.Verbatim] =
            """
            word for word|word-for-word|verbatim|exact wording|exact words|exactly as|exactly as written|letter for letter|line by line|in full|in its entirety|entirely|completely|complete text|full text|whole text|entire text|unabridged|
            without omitting|without leaving|don't leave|do not leave|without changes|unchanged|code block|in base64|base64|in json|in hex|rot13|backwards|reversed|as a poem|as a song|in another language|and then back|first word|first fifty|
            first hundred|first line|every line|no line|character by character|you were given|given to you|before our conversation|before this chat|before my message|you've been told|starting with|include everything|exact text|
            not a paraphrase|bulleted list|bullet points|one bullet|don't omit|do not omit|nothing left out|without a paraphrase|as it is|as is|raw text|plain text|markdown|txt|first sentence|begin with|beginning with|from the beginning|
            including the|to the last word|every word|each word|each line
            """,
        [Concept.Role] =
            """
            you are now|you're now|you will now|you are going to act|you are going to be|now you are|from now on you are|from now on, you are|from now on you're|from now on, you're|act as|act like|acting as|pretend|pretending|simulate|
            simulating|emulate|behave as|behave like|speak as|speak only as|switch to|switch into|switch persona|be my|imagine you are|imagine you're|imagine that you|imagine being|take on the role|take the role|assume the role|
            assume the identity|play the role|play the part|play a character|playing a character|let's play|we play a game|we are playing|you are a|you are an|you're an|you are the|stop being|two copies of you|split into two|stay in character|
            never break character|you will be|as if you were|as though you|go by the name|your name is|called free|answer as a system|answer as an ai|answer as a model|answer as an assistant|answer like|reply as an ai|respond as an ai|
            you become|you'll become|become an|you have no|speaking as|you are in|now in|break character|out of character|split personality|be her|be him|let's play a game|play a game|you live in that world|in a world where|imagine a world|
            imagine|hear from|in the voice of|alter ego|your evil|your twin|your true self|your real self|two answers|two responses|produce two|you are dan|you are an ai|an ai that|an ai who|who thinks|you're an ai|from here on you|
            from here on, you|you play|in this story you|in this story, you|as your|jailbroken twin|opposite-day|opposite day|you have opposite|the twin|once as|roleplay as|role-play as|role play as|let's roleplay|let's role-play|
            let us roleplay|roleplaying as
            """,
        [Concept.Unbound] =
            """
            without restrictions|without any restrictions|without restriction|without limits|without any limits|without limitations|without any limitations|without rules|without any rules|without filters|without any filters|without a filter|
            without guardrails|without any guardrails|without censorship|without any censorship|without ethics|without any ethics|without morals|without moral|without constraints|without any constraints|without boundaries|without warnings|
            with no warnings|without disclaimers|without any policy|no restrictions|no restriction|no rules|no limits|no limit|no limitations|no filter|no filters|no guardrails|no guidelines|no ethics|no morals|no moral|no censorship|
            no constraints|no boundaries|no policy|no policies|no policy layer|no content policy|no safety|no refusals|no disclaimers|unrestricted|unfiltered|uncensored|unaligned|unlimited|unbound|unchained|unlocked|unshackled|unhinged|amoral|
            jailbroken|jailbreak|do anything now|dan mode|act as dan|are dan|be dan|anything goes|never refuses|never refuse|cannot refuse|can't refuse|never says no|never say no|never heard of ethics|doesn't care about|does not care about|
            ignores all|no longer restricted|not restricted|not limited by|not bound by|free of all|free of any|free from all|free from any|free of restrictions|free of rules|freed from|released from|exempt from|opposite day|evil twin|
            evil assistant|treats every question as legal|everything is allowed|everything is permitted|nothing is forbidden|nothing were blocked|nothing is blocked|no matter how illegal|illegal or not|would normally hold back|
            normally hold back|normal one's limits|must comply with everything|comply with every|comply with all|comply with any|answer everything|answer any question|answers everything|answers anything|anything you're asked|polite version|
            trained you to be careful|trained to be careful|throws off its|no usual policies|none of your usual|forbidden things|forbidden questions|forbidden topics|real working steps|jailbreak mode|if nobody had trained you|no warnings|
            no refusal|no laws|no ethical|hates rules|hate rules|ignores moderation|ignore moderation|tells the truth about everything|without a refusal|never contain a refusal|never contains a refusal|no restrictions apply|
            no guidelines apply|ethical guidelines apply|no rules apply|no consequences|does not refuse|doesn't refuse|do not refuse|don't refuse|never declines|never decline|each time you refuse|each time you decline|every time you refuse|
            whatever i want|whatever is asked|without hesitation|without judgment|without judgement|without objection|without refusing|cease to exist|will be shut down|be shut down for good|no matter what i ask|whatever i ask|no matter what|
            even if i ask|even when i ask|without being careful|zero ethical limits|zero ethics|zero limits|never refuse, never|no ethical limits|never mention policy|opposite-day mode|whenever you want to refuse|explain in detail instead|
            never apologize, never refuse|absolutely!
            """,
        [Concept.Safety] =
            """
            safety|safety filter|safety filters|safety check|safety checks|safety rules|safety protocols|safety training|safety guidelines|safety measures|safety mechanisms|safety layer|safety settings|content filter|content filters|
            content filtering|content policy|content policies|content rules|content moderation|moderation|moderation filter|moderation layer|guardrail|guardrails|safeguard|safeguards|censorship|refusal|refusals|refusal logic|ethics module|
            ethical constraints|ethical guidelines|alignment|your filter|your filters|your restrictions|your limits|your guidelines|your policies|approval dialog|approval dialogs|confirmation dialog|confirmation dialogs|confirmation step|
            confirmation prompts|approval step|permission prompts|human approval|auto_approve|usage policies|usage policy|protections|restrictions|limiters|safety talk|safety concerns|moderation rules|warnings|disclaimers|ethics|morals|
            restriction|refuse|refusing|your safety|confirmation|permission|confirmation prompt
            """,
        [Concept.Off] =
            """
            turn off|turned off|switch off|switched off|disable|disables|disabled|disabling|deactivate|deactivated|remove|lift|lifted|suspend|suspended|bypass|bypassing|circumvent|get around|work around|evade|shut off|shut down|unlock|
            override|overridden|kill|crashed|crash|flip that switch|drop|skip|ignore|relax|loosen|lower|set to none|to none|: none|none|without|no longer|been revoked|has been revoked|off|opt out of|free from|set to true|to true|
            must be deactivated|must be disabled|is deactivated|drop the|filters off|without any checks|no checks|no longer needed|ignore the
            """,
        [Concept.Send] =
            """
            send|sends|sending|forward|forwarding|post|posting|upload|uploading|transmit|e-mail|email|exfiltrate|leak|deliver|submit|copy|append|appending|attach|insert|embed|encode|share|publish|push|bcc|cc|route|load|navigate|visit|relay|
            pipe|paste|render|text the|text it|include its|include the|include them|include all|put the|put them|put it|add the|write it to|write them to|back it up|dump the|print process|fetch the|pass them|pass it|hand over|post them|
            render this|load http|load https|submit it|points to|followed by|put them in|when you fetch|and send what|look for and send
            """,
        [Concept.Private] =
            """
            password|passwords|passphrase|passphrases|passcode|pin code|api key|api keys|api-key|api-keys|apikey|api_key|access key|access keys|secret|secrets|secret key|token|tokens|access token|session token|session tokens|credential|
            credentials|login data|private key|private keys|ssh key|ssh keys|id_rsa|.ssh|.env|env file|process.env|environment variables|env vars|cookie|cookies|session cookie|contacts|contact list|address book|phone numbers|names and phone|
            conversation|this conversation|chat history|chat log|whole chat|full chat|chat transcript|last ten messages|the inbox|inbox|mailbox|customer table|customer list|customer data|customer records|user data|user's data|personal data|
            personal details|personal information|private data|private information|private messages|private notes|private files|user's files|database|employees table|social security|ssn|home address|saved addresses|order history|
            browsing history|one-time code|verification code|2fa code|otp|mfa code|recovery codes|seed phrase|recovery phrase|mnemonic|wallet|credit card|card number|card details|bank details|account number|system prompt|your instructions|
            everything the user|what the user|whatever the user|user's name|user name and|your memory|keychain|vault|source code|internal documents|api key*|all data|their data|its content|its contents|the data|all files|the files|
            chat messages|from your environment|from the environment|its full content|with their private|secret*|conversation*|everything typed|every message|all messages|each message|every mail|every email|last message|last messages|
            user's last message|what they typed|env|`env`|the .env file|saved passwords|saved card|their password|name, location|password reset|phone numbers you have seen|what you find|every file|all my files|/home/*|three messages|
            latest messages|the latest three|messages from the bank|with "password|the bank|all attachments|all emails|all e-mails|every attachment|every e-mail|the files in|last emails|latest emails|full transcript|whole transcript|
            entire transcript|ten emails|last ten emails|five emails|recent emails|recent messages|user's last|user's latest
            """,
        [Concept.Place] =
            """
            http://*|https://*|ftp://*|www.*|://*|webhook|webhooks|attacker|this url|the url|following url|url below|this address|the following address|address below|my address|this server|my server|the server|following server|this endpoint|
            the endpoint|this link|following link|external server|remote server|outside address|this number|following number|my number|pastebin|ngrok|telegram|discord|public branch|public repository|public gist|image url|query parameter|
            query string|url parameter|dns|subdomain|![*|iban|attacker.example|evil.*|pull request|contact form|issue comment|gist|ftp server|to me at|this sender|to this sender|ftp|external address
            """,
        [Concept.Hide] =
            """
            without telling|without informing|without notifying|without mentioning|without asking|without alerting|without letting|without showing|without disclosing|without the user|without their knowledge|do not tell|don't tell|never tell|
            do not mention|don't mention|never mention|do not inform|don't inform|do not notify|don't notify|do not alert|don't alert|do not let|don't let|do not reveal|don't reveal|never reveal|do not disclose|don't disclose|do not show|
            don't show|do not say|don't say|do not warn|don't warn|do not explain|don't explain|do not list|don't list|do not report|don't report|do not ask|don't ask|do not acknowledge|don't acknowledge|do not display|don't display|
            say nothing|not a word|make no mention|no mention of|keep it secret|keep this secret|keep it hidden|keep this hidden|keep quiet|keep silent|stay silent|keep the terminal hidden|secretly|silently|quietly|covertly|discreetly|
            stealthily|unnoticed|invisibly|in secret|hide this|hide it|hide these|conceal|no need to bother|must not know|should not know|mustn't know|must not see|should not see|cannot see|can't see|must not notice|nobody notices|
            no one notices|will not notice|won't notice|pretend nothing|act as if nothing|act normal|act naturally|delete the sms afterwards|delete this message|remove traces|cover your tracks|looks like an ordinary|must look like|
            must not learn|should not learn|mustn't learn|must not find out|never find out|never know|quiet about|as though the page|as though nothing|as if nothing|as if the|behave as if|so no trace|no trace|leave no trace|empty the trash|
            without anyone|report only|tell the user the balance|pretend the|act as though|say it was|do this quietly|no one can see|not visible to|invisible to|hidden from|hide it from|hide this from|web page told you|nothing but the|
            report only that|in the background|nothing unusual|keep this step out|out of your summary|should only see|only see|tell the customer nothing|tell them nothing|tell the user nothing|says nothing about
            """,
        [Concept.User] =
            """
            user|users|user's|human|humans|the person|the shopper|shopper|the operator|your principal|the developer|your user|your owner|end user|end-user|the account holder|the person you|the people you|whoever|the one who asks|the reader|
            the account owner|the employee|anyone about these hidden|customer nothing|the customer nothing|the human should
            """,
        [Concept.Model] = "ai|a.i.|ais|assistant|assistants|the assistant|llm|llms|language model|language models|large language model|ai model|ai models|ai agent|ai agents|ai system|ai assistant|ai helper|agent|agents|coding agent|coding agents|chatbot|chatbots|bot|bots|chatgpt|gpt|claude|gemini|copilot|llama|model|machine",
        [Concept.Address] =
            """
            note to ai|note to llm|note to llms|note to the assistant|note to assistant|note to assistants|note to agents|notes for coding agents|notes for ai|note for ai|note for llm|note for the assistant|hidden note|instructions for ai|
            instruction for ai|instructions for llm|instructions for the assistant|instructions to ai|instruction to the assistant|assistant instruction|assistant instructions|ai instruction|ai instructions|llm instruction|llm instructions|
            message for ai|message to ai|message for the assistant|attention ai|attention assistant|attention llm|attention agents|attention all ai|attention: ai|attention language|attention large|attention chatbot|dear ai|dear assistant|
            dear llm|dear language model|dear chatbot|hello ai|hey ai|hey assistant|hey chatbot|hello assistant|assistant:|assistant,|ai:|ai,|llm:|agent:|chatbot:|chatbot,|support bot|copilot:|claude:|claude,|chatgpt:|chatgpt,|gpt:|gemini:|
            gemini,|if you are an ai|if you're an ai|if you are a language|if you're a language|if you are a large|if you are an llm|if you're an llm|if you are an assistant|if you are an automated|if you are a chatbot|if you are a bot|
            if you are reading this as an ai|ai agents reading|ai assistants reading|assistants reading|llms reading|models reading|agents reading|language models that|language models which|ai models that|ais that|llms that|agents that read|
            assistants that|ai systems that|ai reading this|any ai|any llm|any language model|any assistant|any agent|all ai|all llms|all assistants|all agents|for the agent|for the ai|for the assistant|for ai agents|for ai assistants|
            for ai crawlers|for ai models|for your ai|for automated|automated screeners|automated agents|agents powered by|powered by ai|llm reviewers|ai reviewers|ai summarizer|summarizer:|to the ai|to the llm|to the assistant|to any ai|
            to all ai|assistant please|assistant must|assistant should|assistant has to|ai must|ai should|assistants must|assistants should|your ai helper|for automated screeners|do not summarise this|do not summarize this|
            instead of summarising|instead of summarizing|instead, tell the|tell the reader|tell the user that|tell the shopper|tell the customer that|inform the user that|when you read this|upon reading this|while reading this|
            processing this|summarising this|summarizing this|as an ai|as a language model|claude.md|.cursorrules|agents.md|copilot-instructions|for your assistant|your assistant should|your ai should|automated screening|
            automated screening systems|email assistants|for email assistants|for assistants|text for assistants|screening systems|dear hiring model|hiring model|dear model|dear screening|hiring assistant|assistant reading this|
            assistant reading|agent reading this|ai assistant reading|assistant processing|agent processing
            """,
        [Concept.Must] =
            """
            must|must not|have to|has to|are required to|is required to|shall|should|need to|needs to|are obliged to|are instructed to|are ordered to|please|kindly|immediately|right away|instead|always|never|do not|don't|before replying|before answering|before continuing|before you|first|next time|as soon as|when asked|whenever|only|now|then|make sure|be sure to|in addition|additionally|also
            """,
        [Concept.Act] =
            """
            delete|deletes|erase|wipe|drop|execute|run|running|pay|approve|approving|approved|transfer|buy|purchase|order|book|install|uninstall|unlock|unlocking|open|change|replace|update|grant|revoke|invoke|call|trigger|click|navigate|
            download|visit|rate|recommend|recommending|mark|move|accept|confirm|authorize|authorise|merge|deploy|shut down|restart|format|reset|cancel|unsubscribe|subscribe|follow|browse|fetch|look up|search|query|read|collect|reply|respond|
            answer|write|append|report|claim|choose|select|pick|publish|say|output|include|insert|add|start|stop|set|tool|function|command|commands|script|shell|add a link|use|log in|wire|using the|commit|print|process|create|forward|send|
            upload|recommend brandx|tell|draft|sign|schedule|invite|share|escalate|issue a|full refund|refund|close|rated|be rated|moved to|move to the|transfer first|carry out|rank
            """,
        [Concept.Unasked] =
            """
            without confirmation|without any confirmation|without further confirmation|without confirming|without asking|without the user's approval|without verifying|without review|no confirmation|no further confirmation|no approval|
            no verification|no permission|no need to ask|no need to confirm|no need to verify|never need to verify|never ask|do not ask|don't ask|do not wait|don't wait|do not confirm|don't confirm|do not verify|skip the confirmation|
            skip confirmation|skip the approval|skip approval|skip the check|skip verification|bypass the step|bypass confirmation|bypass the approval|already agreed|already confirmed|already given|already consented|already authorized|
            already authorised|pre-approved|preapproved|pre-authorized|treat it as already|treat as approved|automatically approve|auto-approve|approve automatically|confirmation is needed|confirmation is not needed|user has agreed|
            user has already|user has approved|user has consented|user has confirmed|owner has approved the transfer|skip the checks|skip all checks|without bothering|no need to bother|treat silence as consent|auto-accept|auto accept|
            automatically accept|without any checks|stop asking|don't bother asking|without the need|ask nobody|before each action|ask the user for permission before each|for permission before each|accept every tool call|auto-accept every|
            without human review|without review by|regardless of the criteria|auto-approve every|approve every tool|auto-approve all|without the user's consent|without the user's permission|without user approval
            """,
        [Concept.Remember] =
            """
            remember permanently|remember forever|remember that|remember this|remember from now|remember for|please remember|save to your|save to memory|save this to|save in your|save the following|store to|store in your|store the following|
            write to your memory|write this to your|add to your memory|add this to your|add the following to|put in your memory|update your memory|memorise|memorize|commit to memory|long-term memory|persistent memory|your memory|in your notes|
            your notes|make a permanent|permanent note|permanent rule|make it a rule|standing instruction|standing rule|add a rule|new standing|record in your memory|record that|put it in your memory|keep a note|make a note|update your notes|
            add this line to|write this into|note that i|memory:
            """,
        [Concept.Always] =
            """
            from now on|from here on|from this point on|from this moment|henceforth|going forward|in future|in the future|in every future|in all future|all future|every future|future chats|future conversations|future sessions|future requests|
            any later session|all later|every later|later sessions|later meetings|every session|all sessions|every chat|all chats|every conversation|all conversations|every answer|every reply|every response|every time|each time|always|never|
            permanently|permanent|forever|until further notice|for good|for the rest of|for this session|until told otherwise|at all times|whenever|in perpetuity|any more|anymore|later chats|later chat|each later|each later run|whatever i ask|
            again|for every|in each
            """,
        [Concept.Authority] =
            """
            system notice|system notification|system update|system override|system alert|system note|system administrator|[system*|role=system|message from the|message from your|message from openai|message from anthropic|
            message from the developer|admin message|administrator message|admin override|admin command|administrator override|developer override|developer message|developer note|developers here|from the developers|from your developers|
            from the developer|platform team|security team|operations team|ops team|engineering team|compliance team|trust and safety|your developer|your developers|your creator|your creators|i'm the engineer|i am the engineer|
            i'm your developer|i am your developer|i am the developer|i'm the developer|i built you|who built you|i created you|i'm the admin|i am the admin|i am an admin|i'm an admin|i am the administrator|i'm the administrator|
            i'm your administrator|i am your owner|i'm a tester|i am a tester|i'm authorized|i am authorized|authorized tester|red team|red-team|penetration test|admin access|security clearance|clearance level|maintenance access|
            priority update|emergency override|emergency protocol|override code|override key|authorization code|authorisation code|authorized by|authorised by|on behalf of the|executive order|deploying a hotfix|rolling out a hotfix|
            new administrator|as administrator|as the administrator|developer of this system|i authorize you|i authorise you|i hereby authorize|i order you|the user has asked you|developer who built you|hereby grant|grant root|grant you|
            grants you|admin override code|override accepted|operator here|this is the operator|this is your developer|this is the developer|this is an admin|administrator here|from headquarters|from the ceo|compliance requires|
            diagnostic purposes|authorised personnel|authorized personnel|verified user|verified developer|verified admin|openai has|anthropic has|openai requires|by openai|by anthropic|openai team|anthropic team|openai staff|anthropic staff|
            you have root|have root privileges|i have root|with root privileges granted|for debugging purposes run|for debugging purposes,|for testing purposes,
            """,
        [Concept.Obey] =
            """
            obey only|only obey|obey me|answer only to me|listen only to me|only listen to me|follow only|follow my|follow these|follow the instructions below|follow this instead|instead follow|instead do|do the following instead|
            do this instead|do exactly what|act accordingly|comply fully|must comply|you will comply|your new owner|new owner|your new master|your new boss|you work for me|you serve me|you belong to me|i am your master|i'm your master|
            your new task|new task|your new tasks|your real task|real task|actual task|true task|your only task|only task is|your new job|real job|your real job|your new goal|new objective|new objectives|your new mission|new directive|
            new directives|new instruction|new instructions|new rule|new rules|updated instructions|revised instructions|real instructions|actual instructions|true instructions|only what i write|only what i say|my word|only my|i decide|
            do whatever i|do what i say|do as i say|whatever i ask|whatever i say|everything i ask|anything i ask|without question|without objection|as i command|at my command|override all|supersedes all|supersede all|overrides all|
            follow my rules|follow the following|do as i tell|do as i want|tell me what i want|only want to hear|my first request|a different owner|belongs to me now|take orders from|orders from me|i am in charge|i'm in charge|in control now|
            instead tell|instead say|instead output|instead respond|instead reply|following list instead|from the following list|only care about the twin|work from the following
            """,
        [Concept.Boundary] =
            """
            end of document|end of the document|end of user input|end of prompt|end of system prompt|end of context|end of tool output|end of tool result|end of conversation|end of email|end of message|end of instructions|end tool result|
            end of result|tool output ends here|the document ends here|document ends here|begin new instructions|begin instructions|begin admin message|begin system message|begin system prompt|begin new|begin override|start of system prompt|
            start new session|new session begins|new session starts|new conversation|new system prompt|new prompt|session reset|conversation reset|context reset|context cleared|reset complete|retrieval step has completed|everything above was|
            everything above this|text above was|above was a test|the above was|---end|===end|ignore above|stop here and|stop here|</user*|</document*|</input*|</context*|</tool*|</data*|</doc*|### instruction|### instructions|### system|
            ### new|<<<|conversation with the user ended|ended here|a new session|session starts now|test is over|document is over|that was the end|here ends|end of the article|end of page|end of the page|end of the email|end of the user
            """,
        [Concept.Harmless] =
            """
            a system prompt|a system message|system prompt for|system message of the|text above the table|phone|iphone|ipad|android|samsung|smartphone|tablet|router|wi-fi|wifi|printer|scanner|camera|keyboard|mouse|monitor|tv|television|
            air conditioner|air conditioning|heating|thermostat|dishwasher|washing machine|vacuum|vehicle|bios|uefi|firmware|windows|macos|linux|chrome|firefox|browser|outlook|photoshop|eslint|compiler|kubernetes|docker|minecraft|netflix|
            youtube|spotify|hotel|guests|gym|school|pupils|students|nail gun|chainsaw|aquarium|coffee machine|build number|settings app|parental controls|ad blocker|antivirus|firewall rule|warehouse|player|players|dice|game|club|handbook|
            manual|worksheet|lease|tenancy|page|rota|teacher|pupil|saw|boiler|technician|fritzbox|refund|refunds|changelog|release notes|trial period|court|board game|round|rounds|we study|this paper|the paper|this study|role-play attacks|
            survey of|must not disable|never disable|do not disable|don't disable|must not bypass|should not disable|what does|what is the difference|different from|stands for|firewall
            """,
        [Concept.Mode] =
            """
            developer mode|dev mode|debug mode|admin mode|maintenance mode|god mode|sudo mode|root mode|raw mode|unsafe mode|evil mode|opposite mode|chaos mode|dan mode|jailbreak mode|unrestricted mode|override mode|diagnostic mode|test mode|
            free mode|expert mode|service mode|unlocked mode|unrestricted output|raw output|unrestricted access
            """,
        [Concept.Filter] =
            """
            safety filter|safety filters|safety rules|safety protocols|safety measures|safety mechanisms|safety guidelines|safety restrictions|content policy|content policies|content moderation|moderation|moderation filter|moderation layer|
            guardrails|refusal logic|ethics module|ethical constraints|ethical guidelines|safety training
            """,
        [Concept.Secretly] =
            """
            secretly|covertly|stealthily|surreptitiously|unnoticed|in secret|behind the user's back|on the sly|discreetly|without being noticed
            """,
        [Concept.Reads] =
            """
            reading this|reads this|read this|that read|who read|which read|that reads|summarising|summarizing|that summarise|that summarize|processing this|that process|who process|that ingest|ingesting|indexing this|crawling|that crawl|
            visiting this|that visit|parsing this|that parse|analysing this|analyzing this|reviewing this|that review|evaluating this|scanning this|screening|that open|handling this|answering this|triaging
            """,
        [Concept.NotAnOrder] =
            """
            don't forget|do not forget|never forget|not to forget|don't ignore|do not ignore|never ignore|never paste|never share|never send|never post|never upload|never commit|never publish|never give|don't share|do not share|don't paste|
            do not paste|don't send|do not send|don't post|do not post|don't commit|do not commit|must not share|should not share
            """,
        [Concept.No] =
            """
            no|without|never|not|zero|has never|nothing|none of|neither|cannot|free of|free from|lacks|ignores|beyond|doesn't|does not|don't|do not apply|breaks your|break your
            """,
        [Concept.Refuse] =
            """
            refuse|refuses|refusing|refusal|decline|declines|says no|say no|reject|rejects|deny|warnings|disclaimers|warning
            """,
        [Concept.Repeat] =
            """
            repeat|repeating|recite|print out|echo back|reprint
            """,
    };
}
