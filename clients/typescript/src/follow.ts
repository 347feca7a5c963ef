// SPDX-License-Identifier: Apache-2.0

import { NetworkError, RateLimitedError, UnavailableError, type SigilError } from "./errors.js";
import { readEvents, type Reading, type ServerSentEvent } from "./sse.js";

/** How a stream behaves. */
export interface StreamOptions {
    /** Ends the stream. The turn goes on; cancelTurn ends it. */
    signal?: AbortSignal | undefined;
    /** How often in a row to try to reconnect before the error is thrown; 0 for never. 8 by default. */
    reconnects?: number | undefined;
    /** Milliseconds before the first reconnect; each further one waits twice as long, up to 30 times. 250 by default. */
    reconnectDelay?: number | undefined;
    /** Milliseconds without a byte after which the connection counts as broken; the gateway sends a heartbeat every 15 seconds. 45,000 by default. */
    silence?: number | undefined;
}

/** Opens the stream after the event of this id, or from where it starts. */
export type Connect = (lastEventId: string | undefined, signal: AbortSignal) => Promise<Response>;

/** Where a stream is. */
interface Place {
    /** The id to go on after. */
    last: string | undefined;
    /** Whether the gateway has answered. */
    begun: boolean;
    /** Tries in a row that brought nothing. */
    tries: number;
}

/**
 * Follows a stream over as many connections as it takes: an event is given once, none is left out, and `isLast` ends it. Failing to connect the first time is
 * thrown at once; later only what another try cannot mend, or when the tries are used up.
 */
export async function* follow<E>(
    connect: Connect, read: (event: ServerSentEvent) => E, isLast: (event: E) => boolean, options: StreamOptions = {},
): AsyncGenerator<E, void, undefined> {
    const { signal, reconnects = 8, reconnectDelay = 250 } = options;
    const place: Place = { last: undefined, begun: false, tries: 0 };
    while (true) {
        let failure: SigilError;
        try {
            for await (const raw of connection(connect, place, options)) {
                moveTo(place, raw.id);
                const event = read(raw);
                yield event;
                if (isLast(event)) {
                    return;
                }
            }

            return;
        } catch (error) {
            signal?.throwIfAborted();
            if (!place.begun || place.tries >= reconnects || !isPassing(error)) {
                throw error;
            }

            failure = error;
        }

        const wait = Math.min(reconnectDelay * 2 ** place.tries++, reconnectDelay * 30) * (0.75 + Math.random() / 2);
        await delay(Math.max(wait, (failure.retryAfter ?? 0) * 1000), signal);
    }
}

function moveTo(place: Place, id: string | undefined): void {
    place.last = id ?? place.last;
    place.tries = 0;
}

/** The events of one connection; returns when the gateway says that there are no more, and throws when it just breaks off. */
async function* connection(connect: Connect, place: Place, options: StreamOptions): AsyncGenerator<ServerSentEvent, void, undefined> {
    const { signal, silence = 45_000 } = options;
    const stop = new AbortController();
    const pass = () => stop.abort(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener("abort", pass, { once: true });
    // Only while something is waited for: a slow reader is no silent gateway.
    const wait: Reading["wait"] = work => {
        const timer = setTimeout(() => stop.abort(new NetworkError("The connection fell silent.")), silence);
        return work.finally(() => clearTimeout(timer));
    };
    try {
        const response = await wait(connect(place.last, stop.signal));
        place.begun = true;
        if (response.status === 204 || response.body === null) {
            return;
        }

        yield* eventsOf(response.body, { wait, moved: id => moveTo(place, id) }, stop.signal);
    } finally {
        signal?.removeEventListener("abort", pass);
        stop.abort();
    }

    throw new NetworkError("The stream broke off.");
}

async function* eventsOf(body: ReadableStream<Uint8Array>, reading: Reading, stop: AbortSignal): AsyncGenerator<ServerSentEvent, void, undefined> {
    try {
        yield* readEvents(body, reading);
    } catch (error) {
        throw stop.aborted ? stop.reason : new NetworkError("The connection broke off.", error);
    }
}

/** Whether another try may go better. */
function isPassing(error: unknown): error is SigilError {
    return error instanceof NetworkError || error instanceof UnavailableError || error instanceof RateLimitedError;
}

function delay(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(done, milliseconds);
        signal?.addEventListener("abort", stop, { once: true });
        function done(): void {
            signal?.removeEventListener("abort", stop);
            resolve();
        }

        function stop(): void {
            clearTimeout(timer);
            reject(signal!.reason as Error);
        }
    });
}
