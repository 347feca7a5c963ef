// SPDX-License-Identifier: Apache-2.0

import { NetworkError, RateLimitedError, UnavailableError, type SigilError } from "./errors.js";
import { readEvents, type ServerSentEvent, type Wait } from "./sse.js";

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

/**
 * Follows a stream over as many connections as it takes: an event is given once, none is left out, and `isLast` ends it. Failing to connect the first time is
 * thrown at once; later only what another try cannot mend, or when the tries are used up.
 */
export async function* follow<E>(
    connect: Connect, read: (event: ServerSentEvent) => E, isLast: (event: E) => boolean, options: StreamOptions = {},
): AsyncGenerator<E, void, undefined> {
    const { signal, reconnects = 8, reconnectDelay = 250 } = options;
    let last: string | undefined;
    let begun = false;
    for (let tries = 0; ; tries++) {
        let failure: SigilError;
        try {
            for await (const raw of connection(connect, last, options)) {
                tries = 0;
                begun = true;
                last = raw.id;
                const event = read(raw);
                yield event;
                if (isLast(event)) {
                    return;
                }
            }

            return;
        } catch (error) {
            signal?.throwIfAborted();
            if (!begun || tries >= reconnects || !isPassing(error)) {
                throw error;
            }

            failure = error;
        }

        const wait = Math.min(reconnectDelay * 2 ** tries, reconnectDelay * 30) * (0.75 + Math.random() / 2);
        await delay(Math.max(wait, (failure.retryAfter ?? 0) * 1000), signal);
    }
}

/** The events of one connection; returns when the gateway says that there are no more, and throws when it just breaks off. */
async function* connection(connect: Connect, last: string | undefined, options: StreamOptions): AsyncGenerator<ServerSentEvent, void, undefined> {
    const { signal, silence = 45_000 } = options;
    const stop = new AbortController();
    const pass = () => stop.abort(signal?.reason);
    signal?.throwIfAborted();
    signal?.addEventListener("abort", pass, { once: true });
    // Only while something is waited for: a slow reader is no silent gateway.
    const patiently: Wait = work => {
        const timer = setTimeout(() => stop.abort(new NetworkError("The connection fell silent.")), silence);
        return work.finally(() => clearTimeout(timer));
    };
    try {
        const response = await patiently(connect(last, stop.signal));
        if (response.status === 204 || response.body === null) {
            return;
        }

        yield* pieces(response.body, patiently, stop.signal);
    } finally {
        signal?.removeEventListener("abort", pass);
        stop.abort();
    }

    throw new NetworkError("The stream broke off.");
}

async function* pieces(body: ReadableStream<Uint8Array>, wait: Wait, stop: AbortSignal): AsyncGenerator<ServerSentEvent, void, undefined> {
    try {
        yield* readEvents(body, wait);
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
