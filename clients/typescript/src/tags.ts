// SPDX-License-Identifier: Apache-2.0

const tags = new WeakMap<object, string>();

/** The entity tag that came with an object that this client read; it names the revision. */
export function entityTagOf(resource: object): string {
    const tag = tags.get(resource);
    if (tag === undefined) {
        throw new TypeError("This object has no entity tag: it was not read by this client, or it is a copy, or its kind has none.");
    }

    return tag;
}

export function rememberEntityTag(resource: unknown, tag: string | null): void {
    if (tag !== null && typeof resource === "object" && resource !== null) {
        tags.set(resource, tag);
    }
}
