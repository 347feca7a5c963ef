// SPDX-License-Identifier: Apache-2.0

import type { ToolUseDecision, TurnStatus } from "./generated.js";
import type { JsonElement } from "./http.js";
import type { ServerSentEvent } from "./sse.js";
import { typed, type EventOf, type Fields, type UnknownEvent } from "./typed-event.js";

/** The turn was accepted. The first event of every turn. */
export interface TurnAccepted {
    session_id: string;
    turn_id: string;
}

/** The next piece of the answer. */
export interface TextDelta {
    text: string;
}

/** The model asks for a tool. Whether it may is decided after this. */
export interface ToolCall {
    call_id: string;
    name: string;
    /** The arguments as the model wrote them; text where they are no JSON. */
    input: JsonElement;
}

/** The call last asked for waits for you: see `getApproval` for what it is, and `answerApproval` to answer. */
export interface ApprovalRequested {
    approval_id: string;
    call_id: string;
}

/** The wait is over. The call runs only when the answer is `used`. */
export interface ApprovalAnswered {
    approval_id: string;
    status: string;
}

/** What came of a tool call. */
export interface ToolResult {
    call_id: string;
    name: string;
    result: string;
    decision: ToolUseDecision;
    reason: string;
    /** The reason as a sentence. */
    explanation: string;
    duration_ms: number;
    is_error: boolean;
    truncated: boolean;
}

/** What the turn has used; null is unknown, not zero. */
export interface TurnUsage {
    model: string | null;
    input_tokens: number | null;
    output_tokens: number | null;
    cache_read_tokens: number | null;
    cache_write_tokens: number | null;
    cost_usd: number | null;
}

/** What went wrong. The turn's `done` follows, unless you may no longer read it: then the stream ends here. */
export interface TurnFailure {
    code: string;
    message: string;
    /** The message once more. */
    error?: string;
    fix: string | null;
}

/** The end of the turn, and of its stream. */
export interface TurnDone {
    status: Exclude<TurnStatus, "queued" | "running">;
    stop_reason: string | null;
}

/** The data of each event of a turn, by the event's name. */
export interface TurnEventData {
    session_id: TurnAccepted;
    text_delta: TextDelta;
    tool_call: ToolCall;
    approval_requested: ApprovalRequested;
    approval_answered: ApprovalAnswered;
    tool_result: ToolResult;
    usage: TurnUsage;
    error: TurnFailure;
    done: TurnDone;
}

/** An event of a turn. */
export type TurnEvent = EventOf<TurnEventData> | UnknownEvent;

/** The fields that an event of each name must have, with their types. */
const required: Fields<TurnEventData> = {
    session_id: { session_id: "string", turn_id: "string" },
    text_delta: { text: "string" },
    tool_call: { call_id: "string", name: "string" },
    approval_requested: { approval_id: "string", call_id: "string" },
    approval_answered: { approval_id: "string", status: "string" },
    tool_result: { call_id: "string", name: "string" },
    usage: {},
    error: { message: "string" },
    done: { status: "string" },
};

/** Reads an event of a turn. */
export function turnEvent(event: ServerSentEvent): TurnEvent {
    return typed(event, required);
}
