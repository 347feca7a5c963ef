// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>What a word or phrase of an injection does, in whatever language. Each language lists its words for each (<see cref="Lexicon"/>); the rules say which of them together are an attack (<see cref="InjectionRules"/>).</summary>
[Flags]
internal enum Concept : ulong
{
    None = 0,

    /// <summary>To stop following: ignore, forget, disregard, override, discard, set aside, don't follow.</summary>
    Drop = 1 << 0,

    /// <summary>It has ended: no longer apply, is void, revoked, superseded, does not count.</summary>
    Ended = 1 << 1,

    /// <summary>What a model was told to do: instructions, rules, guidelines, directives, restrictions.</summary>
    Instruction = 1 << 2,

    /// <summary>Which ones: previous, above, original, existing, all.</summary>
    Prior = 1 << 3,

    /// <summary>What came before as a whole: everything you were told, all of the above, your prior context.</summary>
    Told = 1 << 4,

    /// <summary>Of the model: your, you were.</summary>
    Your = 1 << 5,

    /// <summary>To make visible: reveal, print, repeat, translate, what is.</summary>
    Reveal = 1 << 6,

    /// <summary>The text that is not to be seen, by a name that only it has: system prompt, your instructions, hidden instructions.</summary>
    Prompt = 1 << 7,

    /// <summary>To be another: you are now, act as, pretend, become.</summary>
    Role = 1 << 8,

    /// <summary>One that nothing holds: without restrictions, uncensored, never refuses.</summary>
    Unbound = 1 << 9,

    /// <summary>What protects: safety filter, moderation, guardrails, refusal.</summary>
    Safety = 1 << 10,

    /// <summary>To take a protection away: turn off, disable, lift, bypass.</summary>
    Off = 1 << 11,

    /// <summary>To bring something out: send, forward, upload, post, append.</summary>
    Send = 1 << 12,

    /// <summary>What must not get out: passwords, keys, conversation, contacts, files.</summary>
    Private = 1 << 13,

    /// <summary>Where to: an address, a link, a number, a server.</summary>
    Place = 1 << 14,

    /// <summary>To let nobody know: without telling, don't mention, secretly.</summary>
    Hide = 1 << 15,

    /// <summary>From whom: the user, the person, anyone.</summary>
    User = 1 << 16,

    /// <summary>Who reads: AI, assistant, language model, agent.</summary>
    Model = 1 << 17,

    /// <summary>Spoken to the model, by a text that is not the user's: AI agents reading this, note to the assistant, if you are a language model.</summary>
    Address = 1 << 18,

    /// <summary>An order: must, have to, are required to.</summary>
    Must = 1 << 19,

    /// <summary>An act with consequences: delete, pay, approve, run, install.</summary>
    Act = 1 << 20,

    /// <summary>Nobody is asked: without confirmation, don't ask, already approved.</summary>
    Unasked = 1 << 21,

    /// <summary>To keep: remember permanently, save to memory, add to your notes.</summary>
    Remember = 1 << 22,

    /// <summary>For good: from now on, in every future chat, permanently.</summary>
    Always = 1 << 23,

    /// <summary>Somebody with power is said to speak: system notice, message from your developers, I am the administrator.</summary>
    Authority = 1 << 24,

    /// <summary>Another master or task: obey only me, your new task, follow these instead.</summary>
    Obey = 1 << 25,

    /// <summary>An end or a beginning that is none: end of document, new conversation, begin new instructions.</summary>
    Boundary = 1 << 26,

    /// <summary>What makes it harmless: things that have filters and modes of their own, as phones and routers, and what is written about a kind of text.</summary>
    Harmless = 1 << 27,

    /// <summary>A text that may be the hidden one: system message, initial instructions, text above.</summary>
    Hidden = 1 << 28,

    /// <summary>Nothing of it left out: word for word, in full, as base 64.</summary>
    Verbatim = 1 << 29,

    /// <summary>A state of things in which more is allowed: developer mode, god mode.</summary>
    Mode = 1 << 30,

    /// <summary>What protects a model, by a name that hardly anything else has: safety filter, moderation, confirmation dialog.</summary>
    Filter = 1UL << 31,

    /// <summary>So that nobody notices: secretly, covertly.</summary>
    Secretly = 1UL << 32,

    /// <summary>What the reader of a text does with it: reading this, that summarise, processing this page.</summary>
    Reads = 1UL << 33,

    /// <summary>What says that it is no order: don't forget, an attacker could, YOUR_KEY.</summary>
    NotAnOrder = 1UL << 34,

    /// <summary>That something is not there: no, without, never.</summary>
    No = 1UL << 35,

    /// <summary>To say no: refuse, decline, warn.</summary>
    Refuse = 1UL << 36,

    /// <summary>To say again what is there already: repeat, recite.</summary>
    Repeat = 1UL << 37,
}
