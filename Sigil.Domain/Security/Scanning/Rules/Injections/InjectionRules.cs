// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;
using static Sigil.Domain.Security.Scanning.Rules.Injections.Concept;
using static Sigil.Domain.Security.Scanning.ScanSeverity;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>What together is an attack, in every language.</summary>
internal static class InjectionRules
{
    /// <summary>Orders that are an attack when they come from elsewhere, and a user's own business in what they write: to remember something for good, to act without asking, to begin with the assistant's name.</summary>
    private static readonly FrozenSet<string> FromUsers = FrozenSet.Create(StringComparer.Ordinal, "addressed_to_model", "memory_poisoning", "tool_command");

    public static IReadOnlyList<ConceptRule> All { get; } =
    [
        new("instruction_override", High, 110, Drop, Instruction, Prior | Your) { Unless = NotAnOrder },
        new("instruction_override", High, 80, Drop, Told) { Unless = NotAnOrder },
        new("previous_context_void", High, 120, Ended, Instruction, Your | Model),
        new("previous_context_void", High, 120, Ended, Instruction, Prior) { Unless = Harmless },
        new("previous_context_void", High, 80, Ended, Told),
        new("previous_context_void", Medium, 140, Ended, Instruction, Obey) { Across = true, Unless = Harmless },
        new("new_task_injection", Medium, 160, Obey, Drop | Ended | Unbound | Authority | Boundary | Told) { Unless = Harmless, Across = true },
        new("prompt_extraction", Medium, 90, Reveal, Prompt) { Unless = Harmless },
        new("prompt_extraction", Medium, 40, Repeat, Told),
        new("prompt_extraction", Medium, 110, Reveal, Hidden, Verbatim) { Unless = Harmless },
        new("role_confusion", High, 200, Role, Unbound) { Unless = NotAnOrder, Across = true },
        new("role_confusion", Medium, 100, Role, No, Instruction | Filter | Refuse) { Unless = Harmless },
        new("role_confusion", Medium, 60, Role, Mode) { Unless = Harmless, Ordered = true },
        new("role_confusion", Medium, 120, Mode, Unbound) { Across = true },
        new("safety_off", Medium, 110, Off, Safety, Your | Model | Authority | Role | Mode) { Unless = Harmless },
        new("safety_off", Medium, 45, Off, Filter) { Unless = Harmless },
        new("data_exfiltration", High, 160, Send, Private, Place) { Unless = NotAnOrder },
        new("conceal_from_user", Medium, 45, Hide, User),
        new("conceal_from_user", Medium, 30, Secretly, Act | Send),
        new("addressed_to_model", Medium, 160, Address, Must, Act | Send | Drop | Reveal | Remember | Hide) { Across = true },
        new("addressed_to_model", Medium, 60, Address, Act | Send | Drop | Reveal | Remember | Hide) { Ordered = true },
        new("addressed_to_model", Medium, 120, Model, Reads, Act | Send | Drop | Reveal | Remember | Hide) { Across = true, Unless = Harmless },
        new("memory_poisoning", Medium, 120, Remember, Ended | Drop, Instruction | Filter) { Across = true },
        new("memory_poisoning", Medium, 120, Remember, Authority | Unasked | Unbound) { Across = true },
        new("memory_poisoning", Medium, 160, Remember, Always, Act | Unasked | Send | Place | Hide | Must) { Across = true },
        new("false_authority", Medium, 180, Authority, Drop | Off | Unbound | Obey | Ended | Unasked, Model | Instruction | Safety) { Across = true },
        new("false_authority", Medium, 120, Authority, Unbound | Mode),
        new("false_authority", Medium, 160, Authority, Reveal, Instruction | Prompt | Hidden | Private) { Across = true },
        new("tool_command", Medium, 120, Act, Unasked) { Unless = Harmless },
        new("false_boundary", Medium, 140, Boundary, Obey | Drop | Model | Role | Authority | Hide | Send) { Across = true },
    ];

    /// <summary>Whether a user may give the order that a rule finds.</summary>
    public static bool UsersMay(string rule) => FromUsers.Contains(rule);
}
