// SPDX-License-Identifier: Apache-2.0

import { follow, type Connect, type StreamOptions } from "./follow.js";
import { gatewayEvent, type GatewayEvent, type GatewayTopic } from "./gateway-events.js";
import { SigilApi, type ChatBody, type ChatOnDisconnect, type ListSessionsQuery, type SessionView } from "./generated.js";
import type { RequestOptions, RequestParts } from "./http.js";
import { newIdempotencyKey } from "./idempotency.js";
import { paged } from "./paging.js";
import { turnEvent, type TurnEvent } from "./turn-events.js";

/** Names a turn of a session. */
export interface TurnAddress {
    workspace: string;
    session: string;
    turn: string;
}

/** How to send a message and watch its turn. */
export interface StreamMessageOptions extends StreamOptions {
    /** A key of your own, with which another stream of the same message leads to the same turn. See newIdempotencyKey. */
    idempotencyKey?: string | undefined;
    /** Further headers. */
    headers?: Record<string, string> | undefined;
}

/** How to watch a turn. */
export interface WatchTurnOptions extends StreamOptions {
    /** The id of the last event that you have; from the turn's start without it. */
    after?: string | undefined;
    /** What becomes of the turn when you go away before its end and nobody else watches it. It goes on by default. */
    onDisconnect?: ChatOnDisconnect | undefined;
}

/** Which events of the gateway to watch. */
export interface WatchGatewayOptions extends StreamOptions {
    /** The id of the last event that you have; from now on without it. */
    after?: string | undefined;
    /** Only these kinds; all without it. */
    types?: readonly GatewayTopic[] | undefined;
    /** Without the events of other workspaces. */
    workspace?: string | undefined;
}

/** A Sigil gateway: every operation as a method, streams and whole lists as async generators. */
export class SigilClient extends SigilApi {
    /**
     * Sends a message and streams the turn to its end. When the connection breaks, the stream goes on where it was, without losing or repeating text. Leaving the
     * loop or aborting only stops watching, unless the body says `on_disconnect: "cancel"`; cancelTurn stops the turn. Needs the permission chat.send, and
     * sessions.read to resume.
     */
    streamMessage(body: ChatBody, options: StreamMessageOptions = {}): AsyncGenerator<TurnEvent, void, undefined> {
        let turn: TurnAddress | undefined;
        // Until the first event names the turn, only sending the message again leads back to it; the key keeps that from being a second message.
        const { headers, idempotencyKey = newIdempotencyKey() } = options;
        const connect: Connect = (last, signal) => turn === undefined
            ? this.#openStream("POST", "/api/v1/chat/stream", { body }, undefined, { headers, signal, idempotencyKey })
            : this.#openTurn(turn, last, body.on_disconnect, { headers, signal });
        return follow(connect, raw => {
            const event = turnEvent(raw);
            if (event.type === "session_id") {
                turn = { workspace: body.workspace_id, session: event.data.session_id, turn: event.data.turn_id };
            }

            return event;
        }, isDone, options);
    }

    /** Streams a turn, running or not, to its end; ends at once when there is nothing after `after`. Resumes as streamMessage does. Needs the permission sessions.read. */
    watchTurn(turn: TurnAddress, options: WatchTurnOptions = {}): AsyncGenerator<TurnEvent, void, undefined> {
        const { after, onDisconnect } = options;
        return follow((last, signal) => this.#openTurn(turn, last ?? after, onDisconnect, { signal }), turnEvent, isDone, options);
    }

    /**
     * Streams what happens in the gateway, as far as you may see it, for as long as you listen. Resumes as streamMessage does; when too much was missed, it says `resync`:
     * read again what you show. Needs the permission events.read.
     */
    watchGateway(options: WatchGatewayOptions = {}): AsyncGenerator<GatewayEvent, void, undefined> {
        const { after, types, workspace } = options;
        const query = { types: types?.join(","), workspace };
        return follow((last, signal) => this.#openStream("GET", "/api/v1/events", { query }, last ?? after, { signal }), gatewayEvent, () => false, options);
    }

    /** All your sessions in a workspace, most recently used first. */
    sessions(workspace: string, query: ListSessionsQuery = {}, options?: RequestOptions): AsyncGenerator<SessionView, void, undefined> {
        return paged(after => this.listSessions(workspace, { ...query, after: after ?? query.after }, options));
    }

    #openTurn({ workspace, session, turn }: TurnAddress, last: string | undefined, onDisconnect: ChatOnDisconnect | null | undefined, options: RequestOptions): Promise<Response> {
        const parts = { path: { workspace, session, turn }, query: { on_disconnect: onDisconnect } };
        return this.#openStream("GET", "/api/v1/workspaces/{workspace}/sessions/{session}/turns/{turn}/events", parts, last, options);
    }

    #openStream(method: string, path: string, parts: RequestParts, last: string | undefined, options: RequestOptions): Promise<Response> {
        const headers = last === undefined ? options.headers : { ...options.headers, "Last-Event-ID": last };
        return this.open(method, path, { ...parts, accept: "text/event-stream" }, { ...options, headers });
    }
}

function isDone(event: TurnEvent): boolean {
    return event.type === "done";
}
