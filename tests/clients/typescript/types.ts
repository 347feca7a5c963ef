// SPDX-License-Identifier: Apache-2.0
//
// Never run: that it compiles is the test. Lines under @ts-expect-error must not.

import { NotFoundError, paged, SigilClient, SigilError, type GatewayEvent, type SessionView, type TurnEvent } from "../../../clients/typescript/dist/index.js";

export async function uses(client: SigilClient): Promise<void> {
    const session: SessionView = await client.getSession("personal", "id");
    const title: string = session.title;
    const model: string | null = session.model;
    const nothing: void = await client.deleteSession("personal", session.id, { ifMatch: session });

    // @ts-expect-error The workspace is required.
    await client.sendMessage({ content: "hi" });
    // @ts-expect-error There is no such field.
    await client.sendMessage({ content: "hi", workspace_id: "personal", sesion_id: "x" });
    // @ts-expect-error There is no such parameter.
    await client.listSessions("personal", { titel: "x" });
    // @ts-expect-error There is no such field.
    session.name;
    // @ts-expect-error There is no such status.
    session.status === "lost";

    for await (const event of client.streamMessage({ content: "hi", workspace_id: "personal" })) {
        said(event);
    }

    for await (const each of client.sessions("personal", { limit: 10 })) {
        const id: string = each.id;
    }

    for await (const member of paged(after => client.listMembers("garden", { after }))) {
        const id: string = member.user_id;
        // @ts-expect-error There is no such field.
        member.title;
    }
}

/** Every kind of event is known by its type, and none is left over. */
function said(event: TurnEvent): string {
    switch (event.type) {
        case "session_id": return event.data.turn_id;
        case "text_delta": return event.data.text;
        case "tool_call": return event.data.name;
        case "approval_requested": return event.data.approval_id;
        case "approval_answered": return event.data.status;
        case "tool_result": return event.data.result;
        case "usage": return String(event.data.input_tokens ?? 0);
        case "error": return event.data.message;
        case "done": return event.data.status === "completed" ? "done" : event.data.stop_reason ?? "";
        case "unknown": return event.name;
        default: return event satisfies never;
    }
}

export function told(event: GatewayEvent): string {
    switch (event.type) {
        case "turn.ended": return `${event.data.turn_id} ${event.data.status} ${event.data.cost_usd ?? 0}`;
        case "audit.appended": return String(event.data.sequence + 1);
        case "unknown": return event.name;
        default: return event.type;
    }
}

export function why(error: unknown): string {
    if (error instanceof NotFoundError) {
        return error.code;
    }

    return error instanceof SigilError ? `${error.status} ${error.fix ?? ""} ${error.retryAfter ?? 0}` : "";
}
