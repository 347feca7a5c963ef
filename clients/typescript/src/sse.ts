// SPDX-License-Identifier: Apache-2.0

/** An event as it came over the wire. */
export interface ServerSentEvent {
    /** Its name; `message` when it has none. */
    name: string;
    /** Its data, several lines joined by line feeds. */
    data: string;
    /** The last id that the stream has given, this event's or an earlier one's. */
    id: string | undefined;
}

/** Takes a stream of text apart. Comments, heartbeats and events without data give nothing; an event that the stream breaks off in is dropped, since it comes again after resuming. */
export class EventParser {
    /** The place in the stream: the last id that a whole event, or one without data, has given. */
    lastId: string | undefined;
    #rest = "";
    #afterReturn = false;
    #name = "";
    #data: string[] = [];
    #id: string | undefined;

    /** The events that this piece of text completes. */
    *push(piece: string): Generator<ServerSentEvent, void, undefined> {
        // A line end of two characters may be cut in the middle; the first of them has ended the line already.
        const text = this.#afterReturn && piece.startsWith("\n") ? piece.slice(1) : piece;
        this.#afterReturn = text === "" ? this.#afterReturn && piece === "" : text.endsWith("\r");
        const lines = (this.#rest + text).split(/\r\n|\n|\r/);
        this.#rest = lines.pop()!;
        for (const line of lines) {
            const event = this.#take(line);
            if (event) {
                yield event;
            }
        }
    }

    #take(line: string): ServerSentEvent | undefined {
        if (line === "") {
            this.lastId = this.#id;
            const event = this.#data.length > 0 ? { name: this.#name || "message", data: this.#data.join("\n"), id: this.#id } : undefined;
            this.#name = "";
            this.#data = [];
            return event;
        }

        const colon = line.indexOf(":");
        const field = colon < 0 ? line : line.slice(0, colon);
        const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
        if (field === "event") {
            this.#name = value;
        } else if (field === "data") {
            this.#data.push(value);
        } else if (field === "id" && !value.includes("\0")) {
            this.#id = value || undefined;
        }

        return undefined;
    }
}

/** What a reader of events wants to have a hand in. */
export interface Reading {
    /** Surrounds every wait for the network, for example with a time limit. */
    wait: <T>(work: Promise<T>) => Promise<T>;
    /** Is told the place in the stream when it moves, which heartbeats do too. */
    moved: (lastId: string) => void;
}

/** Reads the events of a body as they arrive, wherever the network cuts it. Ends with the body; leaving the loop closes it. */
export async function* readEvents(body: ReadableStream<Uint8Array>, reading: Partial<Reading> = {}): AsyncGenerator<ServerSentEvent, void, undefined> {
    const { wait = work => work, moved } = reading;
    const reader = body.getReader();
    const decoder = new TextDecoder();
    const parser = new EventParser();
    try {
        for (let piece = await wait(reader.read()); !piece.done; piece = await wait(reader.read())) {
            yield* parser.push(decoder.decode(piece.value, { stream: true }));
            if (parser.lastId !== undefined) {
                moved?.(parser.lastId);
            }
        }
    } finally {
        // Closes the connection; one that broke cannot be closed, and that is fine.
        await reader.cancel().catch(() => {});
    }
}
