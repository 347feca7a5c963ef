// SPDX-License-Identifier: Apache-2.0

/** A key for the option `idempotencyKey`: make one for each thing to be done, and use it again when you try the same thing again. */
export function newIdempotencyKey(): string {
    // Not randomUUID: browsers have it on secure origins only.
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, "0")).join("");
}
