// SPDX-License-Identifier: Apache-2.0

import { errorOf, NetworkError } from "./errors.js";
import { entityTagOf, rememberEntityTag } from "./tags.js";

/** Any value that JSON can say. */
export type JsonElement = string | number | boolean | null | JsonElement[] | { [name: string]: JsonElement };

/** Where the gateway is, and how to sign in. */
export interface SigilOptions {
    /** The gateway's address, for example `http://127.0.0.1:18789`. Empty in a page that the gateway itself serves. */
    baseUrl: string;
    /** An API token, or what gives one for each request. Without it, a browser sends its cookie. */
    token?: string | (() => string | Promise<string>) | undefined;
    /** Another fetch than the global one. */
    fetch?: typeof fetch | undefined;
}

/** What can be said about a single request. */
export interface RequestOptions {
    /** Ends the request. */
    signal?: AbortSignal | undefined;
    /** Change the resource only if it is still this one: an object that this client read, or an entity tag. Otherwise PreconditionFailedError. */
    ifMatch?: object | string | undefined;
    /** Makes repeating a POST harmless: the same key gives the same answer. See newIdempotencyKey. */
    idempotencyKey?: string | undefined;
    /** Further headers. */
    headers?: Record<string, string> | undefined;
}

/** The parts of a request that an operation knows. */
export interface RequestParts {
    path?: Record<string, string>;
    query?: object | undefined;
    body?: unknown;
    accept?: string;
}

/** Sends requests and reads answers. Failures are errors of errors.ts; nothing is ever sent twice. */
export abstract class SigilHttp {
    readonly #address: string;
    readonly #token: SigilOptions["token"];
    readonly #fetch: typeof fetch;

    constructor(options: SigilOptions) {
        this.#address = options.baseUrl.replace(/\/+$/, "");
        this.#token = options.token;
        // A browser's fetch must be called without another `this`.
        this.#fetch = options.fetch ?? ((input, init) => fetch(input, init));
    }

    /** Sends a request and reads its JSON answer; undefined where the answer has no content. */
    protected async send<T>(method: string, path: string, parts: RequestParts, options?: RequestOptions): Promise<T> {
        const response = await this.open(method, path, parts, options);
        if (response.status === 204) {
            return undefined as T;
        }

        const value = await readBody(response, options?.signal, () => response.json() as Promise<T>);
        rememberEntityTag(value, response.headers.get("ETag"));
        return value;
    }

    /** Sends a request and reads its answer as a file. */
    protected async download(method: string, path: string, parts: RequestParts, options?: RequestOptions): Promise<Blob> {
        const response = await this.open(method, path, { accept: "*/*", ...parts }, options);
        return readBody(response, options?.signal, () => response.blob());
    }

    /** Sends a request and gives the answer once its head is there and it is a success. */
    protected async open(method: string, path: string, parts: RequestParts, options: RequestOptions = {}): Promise<Response> {
        const url = this.#address + fill(path, parts.path ?? {}) + query(parts.query);
        const init: RequestInit = { method, headers: await this.#headers(parts, options), redirect: "error" };
        if (parts.body !== undefined) {
            init.body = JSON.stringify(parts.body);
        }

        if (options.signal) {
            init.signal = options.signal;
        }

        let response: Response;
        try {
            response = await this.#fetch(url, init);
        } catch (error) {
            options.signal?.throwIfAborted();
            throw new NetworkError(`The gateway at ${this.#address || "this address"} cannot be reached.`, error);
        }

        if (!response.ok) {
            throw await errorOf(response);
        }

        return response;
    }

    async #headers(parts: RequestParts, options: RequestOptions): Promise<Headers> {
        const headers = new Headers(options.headers);
        headers.set("Accept", parts.accept ?? "application/json");
        if (parts.body !== undefined) {
            headers.set("Content-Type", "application/json");
        }

        const token = typeof this.#token === "function" ? await this.#token() : this.#token;
        if (token) {
            headers.set("Authorization", `Bearer ${token}`);
        }

        if (options.ifMatch !== undefined) {
            headers.set("If-Match", typeof options.ifMatch === "string" ? options.ifMatch : entityTagOf(options.ifMatch));
        }

        if (options.idempotencyKey !== undefined) {
            headers.set("Idempotency-Key", options.idempotencyKey);
        }

        return headers;
    }
}

async function readBody<T>(response: Response, signal: AbortSignal | undefined, read: () => Promise<T>): Promise<T> {
    try {
        return await read();
    } catch (error) {
        signal?.throwIfAborted();
        throw new NetworkError("The answer broke off, or it is no answer of a gateway.", error, response.status);
    }
}

/** Puts the values into the path. An empty value, or one of dots, would name another resource. */
function fill(path: string, values: Record<string, string>): string {
    return path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = values[name];
        if (!value || /^\.{1,2}$/.test(value)) {
            throw new TypeError(`'${name}' is no id.`);
        }

        return encodeURIComponent(value);
    });
}

function query(values: object = {}): string {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
    return given.length === 0 ? "" : "?" + new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
}
