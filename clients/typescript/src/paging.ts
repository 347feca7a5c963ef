// SPDX-License-Identifier: Apache-2.0

/** A page of a list: its items under the list's own name, and the cursor of the next page. */
export interface Page {
    next: string | null;
}

/** Walks a list page by page and gives its items one by one. The next page is asked for when it is needed. */
export async function* paged<P extends Page, T>(load: (after: string | undefined) => Promise<P>, items: (page: P) => readonly T[]): AsyncGenerator<T, void, undefined> {
    let after: string | undefined;
    do {
        const page = await load(after);
        yield* items(page);
        after = page.next ?? undefined;
    } while (after !== undefined);
}
