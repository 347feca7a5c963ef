// SPDX-License-Identifier: Apache-2.0

/** A page of a list: its items under the list's own name, and the cursor of the next page. */
export interface Page {
    next: string | null;
}

/** What a page lists. */
export type ItemOf<P extends Page> = { [Name in keyof P]: P[Name] extends readonly (infer Item)[] ? Item : never }[keyof P];

/** Walks a list page by page and gives its items one by one; the next page is asked for when it is needed. For example `paged(after => sigil.listMembers("garden", { after }))`. */
export async function* paged<P extends Page>(load: (after: string | undefined) => Promise<P>): AsyncGenerator<ItemOf<P>, void, undefined> {
    let after: string | undefined;
    do {
        const page = await load(after);
        const lists = Object.values(page).filter(Array.isArray);
        if (lists.length !== 1) {
            throw new TypeError("This is no page of a list.");
        }

        yield* lists[0] as ItemOf<P>[];
        after = page.next ?? undefined;
    } while (after !== undefined);
}
