// SPDX-License-Identifier: Apache-2.0

import type { JsonElement } from "./http.js";
import type { ServerSentEvent } from "./sse.js";

/** An event of one of the names in `Data`: `type` tells which, and with it what `data` is. */
export type EventOf<Data> = { [Name in keyof Data]: { type: Name; data: Data[Name]; id: string | undefined } }[keyof Data];

/** An event that this client does not understand: a name that it does not know, or data that is not what the name promises. Newer gateways may send some; skip it. */
export interface UnknownEvent {
    type: "unknown";
    name: string;
    /** The data as JSON where it is, else as text. */
    data: JsonElement;
    id: string | undefined;
}

/** For each name of an event the fields that its data must have, with their types. */
export type Fields<Data> = { [Name in keyof Data]: { [Field in keyof Data[Name]]?: "string" | "number" | "boolean" } };

/** Types an event whose name is in the table and whose data has the fields that the table names. */
export function typed<Data>({ name, data, id }: ServerSentEvent, table: Fields<Data>): EventOf<Data> | UnknownEvent {
    const value = parse(data);
    const fields = Object.hasOwn(table, name) ? table[name as keyof Data] : undefined;
    const fits = fields !== undefined && typeof value === "object" && value !== null
        && Object.entries(fields).every(([field, type]) => typeof (value as Record<string, JsonElement>)[field] === type);
    return fits ? { type: name, data: value, id } as EventOf<Data> : { type: "unknown", name, data: value, id };
}

function parse(data: string): JsonElement {
    try {
        return JSON.parse(data) as JsonElement;
    } catch {
        return data;
    }
}
