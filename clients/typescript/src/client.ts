// SPDX-License-Identifier: Apache-2.0

import { follow, type Connect, type StreamOptions } from "./follow.js";
import { SigilApi, type ChatBody, type ListSessionsQuery, type SessionView } from "./generated.js";
import { NetworkError } from "./errors.js";
import type { RequestOptions } from "./http.js";
import { paged } from "./paging.js";
import { turnEvent, type TurnEvent } from "./turn-events.js";

/** Names a turn of a session. */
export interface TurnAddress {
    workspace: string;
    session: string;
    turn: string;
}

/** A Sigil gateway: every operation as a method, streams and whole lists as async generators. */
export class SigilClient extends SigilApi {
    /**
     * Sends a message and streams the turn to its end. When the connection breaks, the stream goes on where it was, without losing or repeating text. Leaving the
     * loop or aborting only stops watching; cancelTurn stops the turn. Needs the permission chat.send, and sessions.read to resume.
     */
    streamMessage(body: ChatBody, options: StreamOptions & RequestOptions = {}): AsyncGenerator<TurnEvent, void, undefined> {
        let turn: TurnAddress | undefined;
        const connect: Connect = (last, signal) => {
            if (turn !== undefined) {
                return this.#openTurn(turn, last, signal, options);
            }

            if (last !== undefined) {
                throw new NetworkError("The stream broke off before it named its turn.");
            }

            return this.open("POST", "/api/v1/chat/stream", { body, accept: "text/event-stream" }, { ...options, signal });
        };
        return follow(connect, raw => {
            const event = turnEvent(raw);
            if (event.type === "session_id") {
                turn = { workspace: body.workspace_id, session: event.data.session_id, turn: event.data.turn_id };
            }

            return event;
        }, isDone, options);
    }

    /**
     * Streams a turn, running or not, from the event after `after`, or from its start, to its end. Ends at once when there is nothing after it. Resumes as
     * streamMessage does. Needs the permission sessions.read.
     */
    watchTurn(turn: TurnAddress, options: StreamOptions & { after?: string | undefined } = {}): AsyncGenerator<TurnEvent, void, undefined> {
        return follow((last, signal) => this.#openTurn(turn, last ?? options.after, signal), turnEvent, isDone, options);
    }

    /** All your sessions in a workspace, most recently used first. */
    sessions(workspace: string, query: ListSessionsQuery = {}, options?: RequestOptions): AsyncGenerator<SessionView, void, undefined> {
        return paged(after => this.listSessions(workspace, { ...query, after: after ?? query.after }, options), page => page.sessions);
    }

    #openTurn({ workspace, session, turn }: TurnAddress, last: string | undefined, signal: AbortSignal, options: RequestOptions = {}): Promise<Response> {
        const headers = last === undefined ? options.headers : { ...options.headers, "Last-Event-ID": last };
        return this.open("GET", "/api/v1/workspaces/{workspace}/sessions/{session}/turns/{turn}/events", { path: { workspace, session, turn }, accept: "text/event-stream" }, { signal, headers });
    }
}

function isDone(event: TurnEvent): boolean {
    return event.type === "done";
}
