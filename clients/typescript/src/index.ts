// SPDX-License-Identifier: Apache-2.0

export * from "./client.js";
export * from "./errors.js";
export type { StreamOptions } from "./follow.js";
export type * from "./gateway-events.js";
export type * from "./generated.js";
export type { JsonElement, RequestOptions, SigilOptions } from "./http.js";
export * from "./idempotency.js";
export * from "./paging.js";
export { EventParser, readEvents, type Reading, type ServerSentEvent } from "./sse.js";
export { entityTagOf } from "./tags.js";
export type * from "./turn-events.js";
export type { EventOf, UnknownEvent } from "./typed-event.js";
